import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { User } from './user.entity.js';

/** Who was chosen for a task that may not be there yet: until it is, the choice counts as open work. */
@Entity({ schema: 'crm', name: 'assignments' })
@Index('assignments_username_idx', ['username', 'assignedAt'])
export class Assignment {
  /** The idempotency key of the choice. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'assignments_pkey' })
  key!: string;

  @Column({ type: 'text' })
  @ForeignKey(() => User, { name: 'assignments_user_fkey' })
  username!: string;

  @Column({ name: 'process_instance_key', type: 'bigint', nullable: true })
  processInstanceKey!: string | null;

  @Column({ name: 'assigned_at', type: 'timestamptz', precision: 3 })
  assignedAt!: Date;
}
