import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Organisation } from './organisation.entity.js';
import { sealed } from './sealed.js';

/** What another system calls a record, and what it last knew of it. */
@Entity({ schema: 'crm', name: 'external_ids' })
@Index('external_ids_external_key', ['system', 'recordType', 'externalId'], { unique: true })
@Index('external_ids_record_key', ['recordType', 'recordId', 'system'], { unique: true })
export class ExternalId {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', primaryKeyConstraintName: 'external_ids_pkey' })
  id!: string;

  @Column({ name: 'record_type', type: 'text' })
  recordType!: string;

  @Column({ name: 'record_id', type: 'bigint' })
  recordId!: string;

  @Column({ type: 'text' })
  system!: string;

  /** Null until the other system says how it calls a record that it was sent. */
  @Column({ name: 'external_id', type: 'text', nullable: true })
  externalId!: string | null;

  /** JSON of our fields with the values that the other system is known to have: the last common state. */
  @Column(sealed({ nullable: true }))
  common!: string | null;

  /** The last of theirs that was taken. */
  @Column({ name: 'their_version', type: 'bigint', nullable: true })
  theirVersion!: string | null;

  @Column({ name: 'their_at', type: 'timestamptz', precision: 3, nullable: true })
  theirAt!: Date | null;

  /** When they last took something of ours: a list of theirs from before does not have it. */
  @Column({ name: 'told_at', type: 'timestamptz', precision: 3, nullable: true })
  toldAt!: Date | null;

  @Column({ name: 'owned_by', type: 'bigint', default: () => 'crm.home_organisation()' })
  @ForeignKey(() => Organisation, { name: 'external_ids_owned_by_fkey' })
  ownedBy!: string;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}
