import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who tried to come in, and whether it succeeded. */
@Entity({ schema: 'identity', name: 'logins' })
@Index(['at'])
@Index(['name', 'at'])
export class Login {
  @PrimaryColumn('bigint', { default: () => 'engine.next_key()' })
  readonly key!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  readonly at!: Date;

  /** As it was given: it may be nobody's. */
  @Column('text')
  readonly name!: string;

  @Column('text')
  readonly method!: 'api-key' | 'password' | 'token';

  @Column('text')
  readonly address!: string;

  @Column('boolean')
  readonly succeeded!: boolean;
}
