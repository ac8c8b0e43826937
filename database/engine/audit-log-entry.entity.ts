import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who did what, when. */
@Entity({ schema: 'engine', name: 'audit_log' })
@Index(['at'])
@Index(['actor', 'at'])
@Index(['entityKey'])
@Index(['processInstanceKey'])
export class AuditLogEntry {
  @PrimaryColumn('bigint', { default: () => 'engine.next_key()' })
  readonly key!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  readonly at!: Date;

  /** Null where access needs no name. */
  @Column('text', { nullable: true })
  readonly actor!: string | null;

  @Column('text')
  readonly operation!: string;

  @Column('text', { nullable: true })
  readonly entityType!: string | null;

  @Column('bigint')
  readonly entityKey!: string;

  @Column('bigint', { nullable: true })
  readonly processInstanceKey!: string | null;

  @Column('jsonb', { default: {} })
  readonly details!: Readonly<Record<string, unknown>>;
}
