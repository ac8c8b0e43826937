import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Somebody who came in with a browser, until he goes or the time has passed. */
@Entity({ schema: 'identity', name: 'sessions' })
@Index(['expiresAt'])
export class Session {
  /** SHA-256 of what the cookie holds. */
  @PrimaryColumn('char', { length: 64 })
  readonly tokenHash!: string;

  @Column('text')
  readonly kind!: 'CLIENT' | 'USER';

  @Column('text')
  readonly name!: string;

  /** Hash of the password or secret that he came in with: another one ends the session. Null: a token of the provider. */
  @Column('text', { nullable: true })
  readonly credential!: string | null;

  /** Groups and claims of the provider's token. */
  @Column('text', { array: true })
  readonly groups!: readonly string[];

  @Column('jsonb', { nullable: true })
  readonly claims!: Readonly<Record<string, unknown>> | null;

  @Column({ type: 'timestamptz', precision: 3 })
  readonly expiresAt!: Date;
}
