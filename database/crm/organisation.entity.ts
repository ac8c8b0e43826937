import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

export const organisationKinds = ['home', 'partner', 'supplier', 'customer', 'other'] as const;

/** A company or authority, ours or another's. */
@Entity({ schema: 'crm', name: 'organisations' })
@Check('organisations_kind_check', `kind IN ('home', 'partner', 'supplier', 'customer', 'other')`)
@Index('organisations_home_key', ['kind'], { unique: true, where: `kind = 'home'` })
@Index('organisations_name_key', ['name'], { unique: true })
export class Organisation {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', primaryKeyConstraintName: 'organisations_pkey' })
  id!: string;

  @Column({ type: 'text' })
  name!: string;

  /** One is `home`: whose installation this is. */
  @Column({ type: 'text', default: 'other', enum: [...organisationKinds] })
  kind!: (typeof organisationKinds)[number];

  @Column({ type: 'text', nullable: true })
  domain!: string | null;

  /** ISO 3166-1 alpha-2. */
  @Column({ type: 'text', nullable: true })
  country!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}
