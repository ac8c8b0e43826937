import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where the value that a field has now came from. */
@Entity({ schema: 'crm', name: 'field_sources' })
export class FieldSource {
  @PrimaryColumn({ name: 'record_type', type: 'text', primaryKeyConstraintName: 'field_sources_pkey' })
  recordType!: string;

  @PrimaryColumn({ name: 'record_id', type: 'bigint', primaryKeyConstraintName: 'field_sources_pkey' })
  recordId!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'field_sources_pkey' })
  field!: string;

  /** A system; `baton`: it was changed here. */
  @Column({ type: 'text' })
  source!: string;

  /** When the source had it. */
  @Column({ name: 'source_at', type: 'timestamptz', precision: 3 })
  sourceAt!: Date;
}
