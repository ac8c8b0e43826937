import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Organisation } from './organisation.entity.js';

export const grantStates = ['requested', 'active', 'revoked', 'refused'] as const;

/** Records of one organisation that another may read: these fields, for this purpose, until then. */
@Index('sharing_grants_to_idx', ['toOrganisation', 'recordType', 'recordId'], { where: `state = 'active'` })
@Check('sharing_grants_state_check', `state IN ('requested', 'active', 'revoked', 'refused')`)
@Entity({ schema: 'crm', name: 'sharing_grants' })
export class SharingGrant {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', primaryKeyConstraintName: 'sharing_grants_pkey' })
  id!: string;

  @Column({ name: 'from_organisation', type: 'bigint' })
  @ForeignKey(() => Organisation, { name: 'sharing_grants_from_fkey' })
  fromOrganisation!: string;

  @Column({ name: 'to_organisation', type: 'bigint' })
  @ForeignKey(() => Organisation, { name: 'sharing_grants_to_fkey' })
  toOrganisation!: string;

  /** As in `recordTypes`. */
  @Column({ name: 'record_type', type: 'text' })
  recordType!: string;

  /** Null: every record of the type. */
  @Column({ name: 'record_id', type: 'bigint', nullable: true })
  recordId!: string | null;

  /** Names of fields as the API shows them. */
  @Column({ type: 'text', array: true })
  fields!: string[];

  @Column({ type: 'text' })
  purpose!: string;

  @Column({ type: 'text', default: 'requested', enum: [...grantStates] })
  state!: (typeof grantStates)[number];

  @Column({ name: 'valid_from', type: 'timestamptz', precision: 3, default: () => 'now()' })
  validFrom!: Date;

  @Column({ name: 'expires_at', type: 'timestamptz', precision: 3 })
  expiresAt!: Date;

  @Column({ name: 'revoked_at', type: 'timestamptz', precision: 3, nullable: true })
  revokedAt!: Date | null;

  @Column({ name: 'revoked_by', type: 'text', nullable: true })
  revokedBy!: string | null;

  @Column({ name: 'process_instance_key', type: 'bigint', nullable: true })
  processInstanceKey!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}
