import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person with a password here; others come with a token of an identity provider. */
@Entity({ schema: 'identity', name: 'users' })
export class IdentityUser {
  @PrimaryColumn('text')
  readonly username!: string;

  @Column('text', { nullable: true })
  readonly name!: string | null;

  @Column('text', { nullable: true })
  readonly email!: string | null;

  /** argon2id */
  @Column('text')
  readonly passwordHash!: string;

  /** False: may not come in, by whatever way. */
  @Column('boolean', { default: true })
  readonly active!: boolean;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  readonly createdAt!: Date;
}
