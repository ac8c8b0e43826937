import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A machine's secret; random, so that a plain SHA-256 of it is enough. */
@Entity({ schema: 'identity', name: 'api_keys' })
export class ApiKey {
  @PrimaryColumn('text')
  readonly clientId!: string;

  @Column({ type: 'char', length: 64 })
  readonly secretHash!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  readonly createdAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  readonly expiresAt!: Date | null;

  /** To the minute. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  readonly lastUsedAt!: Date | null;
}
