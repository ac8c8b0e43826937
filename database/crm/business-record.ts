import { Column, ForeignKey } from 'typeorm';
import { Organisation } from './organisation.entity.js';

/** What a record has beside its own fields. */
export abstract class BusinessRecord {
  /** The organisation whose record it is. */
  @Column({ name: 'owned_by', type: 'bigint', default: () => 'crm.home_organisation()' })
  @ForeignKey(() => Organisation)
  ownedBy!: string;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;

  @Column({ name: 'updated_at', type: 'timestamptz', default: () => 'now()' })
  updatedAt!: Date;

  /** Counts changes; who changes a record says which version he saw. */
  @Column({ type: 'integer', default: 1 })
  version!: number;
}
