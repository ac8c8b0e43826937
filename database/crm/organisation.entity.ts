import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A company or authority, ours or another's. */
@Entity({ schema: 'crm', name: 'organisations' })
@Index('organisations_name_key', ['name'], { unique: true })
export class Organisation {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', primaryKeyConstraintName: 'organisations_pkey' })
  id!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', nullable: true })
  domain!: string | null;

  /** ISO 3166-1 alpha-2. */
  @Column({ type: 'text', nullable: true })
  country!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
