import { Column, Entity, Index } from 'typeorm';
import { OwnedRecord } from './owned-record.js';

/** What is sold or bought. */
@Index('products_sku_key', ['ownedBy', 'sku'], { unique: true })
@Entity({ schema: 'crm', name: 'products' })
export class Product extends OwnedRecord {
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
}
