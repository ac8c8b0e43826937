import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { sealed } from './sealed.js';

/** What a model told, for communication protocols to tell on. */
@Entity({ schema: 'crm', name: 'named_events' })
@Index('named_events_open_idx', ['at'], { where: 'told_at IS NULL' })
export class NamedEvent {
  /** The idempotency key of the task that told it. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'named_events_pkey' })
  key!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ name: 'process_instance_key', type: 'bigint' })
  processInstanceKey!: string;

  @Column({ name: 'element_id', type: 'text' })
  elementId!: string;

  /** JSON: beside the variables of the instance. */
  @Column(sealed())
  variables!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;

  /** When the protocols were asked. */
  @Column({ name: 'told_at', type: 'timestamptz', precision: 3, nullable: true })
  toldAt!: Date | null;
}
