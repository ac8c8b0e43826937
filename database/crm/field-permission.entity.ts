import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** What a department may do with a field; the most specific rule counts. */
@Check('field_permissions_write_check', 'can_read OR NOT can_write')
@Entity({ schema: 'crm', name: 'field_permissions' })
export class FieldPermission {
  /** `*`: every department that has no rule of its own. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'field_permissions_pkey' })
  department!: string;

  /** As in `recordTypes`. */
  @PrimaryColumn({ name: 'record_type', type: 'text', primaryKeyConstraintName: 'field_permissions_pkey' })
  recordType!: string;

  /** As the API names it; `*`: every field that has no rule of its own. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'field_permissions_pkey' })
  field!: string;

  @Column({ name: 'can_read', type: 'boolean' })
  canRead!: boolean;

  @Column({ name: 'can_write', type: 'boolean' })
  canWrite!: boolean;
}
