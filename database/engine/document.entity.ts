import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A file that processes refer to. */
@Entity({ schema: 'engine', name: 'documents' })
@Index(['expiresAt'], { where: 'expires_at IS NOT NULL' })
@Index(['processInstanceKey'], { where: 'process_instance_key IS NOT NULL' })
export class Document {
  @PrimaryColumn('text')
  readonly id!: string;

  @Column('bytea')
  readonly content!: Buffer;

  @Column({ type: 'char', length: 64 })
  readonly sha256!: string;

  @Column('text')
  readonly contentType!: string;

  @Column('text')
  readonly fileName!: string;

  @Column('jsonb', { default: {} })
  readonly customProperties!: Readonly<Record<string, unknown>>;

  @Column('text', { nullable: true })
  readonly processId!: string | null;

  @Column('bigint', { nullable: true })
  readonly processInstanceKey!: string | null;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  readonly createdAt!: Date;

  @Column('text', { nullable: true })
  readonly createdBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  readonly expiresAt!: Date | null;

  @Column('text', { default: '<default>' })
  readonly tenantId!: string;
}
