import { Column, Entity, PrimaryColumn } from 'typeorm';
import { sealed } from './sealed.js';

/** One vote of a joint decision, kept for audit: nothing changes it. */
@Entity({ schema: 'crm', name: 'votes' })
export class Vote {
  /** What is decided on, e.g. `order:12`. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'votes_pkey' })
  ballot!: string;

  /** Username or group. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'votes_pkey' })
  voter!: string;

  @Column({ type: 'numeric', precision: 9, scale: 3 })
  weight!: string;

  /** `approve`, `reject`, `abstain`, or an option. */
  @Column({ type: 'text' })
  choice!: string;

  @Column(sealed({ nullable: true }))
  comment!: string | null;

  @Column({ name: 'process_instance_key', type: 'bigint', nullable: true })
  processInstanceKey!: string | null;

  @Column({ name: 'cast_at', type: 'timestamptz', precision: 3 })
  castAt!: Date;
}
