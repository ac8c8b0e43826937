import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who did what, when. */
@Entity({ schema: 'engine', name: 'audit_log' })
@Index(['at'])
@Index(['actor', 'at'])
@Index(['entityKey'])
@Index('audit_log_entity_id_idx', ['entityId'], { where: 'entity_id IS NOT NULL' })
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

  /** Of what has a name instead of a key, which is 0 then: users, groups, roles. */
  @Column('text', { nullable: true })
  readonly entityId!: string | null;

  /** Null: that of the process instance, as long as that is there. */
  @Column('text', { nullable: true })
  readonly tenantId!: string | null;

  @Column('bigint', { nullable: true })
  readonly processInstanceKey!: string | null;

  @Column('jsonb', { default: {} })
  readonly details!: Readonly<Record<string, unknown>>;
}
