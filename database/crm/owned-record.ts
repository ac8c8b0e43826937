import { Column, ForeignKey, PrimaryGeneratedColumn } from 'typeorm';
import { Organisation } from './organisation.entity.js';

/** What every record of an organisation has (`crm.protect` in the migrations). */
export abstract class OwnedRecord {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' })
  id!: string;

  /** The organisation whose record it is. */
  @Column({ name: 'owned_by', type: 'bigint', default: () => 'crm.home_organisation()' })
  @ForeignKey(() => Organisation)
  ownedBy!: string;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;

  @Column({ name: 'updated_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  updatedAt!: Date;

  /** Counts changes; who changes a record says which version he saw. */
  @Column({ type: 'integer', default: 1 })
  version!: number;
}
