import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Organisation } from './organisation.entity.js';

/** What is sold or bought. */
@Index('products_sku_key', ['ownedBy', 'sku'], { unique: true })
@Entity({ schema: 'crm', name: 'products' })
export class Product {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', primaryKeyConstraintName: 'products_pkey' })
  id!: string;

  /** Article number, unique within the organisation. */
  @Column({ type: 'text' })
  sku!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', nullable: true })
  description!: string | null;

  /** What the price is for: `piece`, `hour`, `kg`, … */
  @Column({ type: 'text', default: 'piece' })
  unit!: string;

  /** Decimal text, e.g. `19.90`. */
  @Column({ name: 'list_price', type: 'numeric', precision: 14, scale: 2, nullable: true })
  listPrice!: string | null;

  /** ISO 4217. */
  @Column({ type: 'text', default: 'EUR' })
  currency!: string;

  @Column({ type: 'boolean', default: true })
  active!: boolean;

  /** The organisation whose record it is. */
  @Column({ name: 'owned_by', type: 'bigint', default: () => 'crm.home_organisation()' })
  @ForeignKey(() => Organisation, { name: 'products_owned_by_fkey' })
  ownedBy!: string;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;

  @Column({ name: 'updated_at', type: 'timestamptz', default: () => 'now()' })
  updatedAt!: Date;

  /** Counts changes; who changes a record says which version he saw. */
  @Column({ type: 'integer', default: 1 })
  version!: number;
}
