import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A request that its client gave an id. */
@Entity({ schema: 'engine', name: 'requests' })
export class ClientRequest {
  /** Kind and name; empty where nobody has to say who he is. */
  @PrimaryColumn('text')
  readonly caller!: string;

  @PrimaryColumn('text')
  readonly tenantId!: string;

  /** The client's. */
  @PrimaryColumn('text')
  readonly id!: string;

  /** SHA-256 of what was asked for, lower-case hex. */
  @Column('text')
  readonly fingerprint!: string;

  /** Of what it makes. */
  @Column('bigint')
  readonly key!: string;

  @Column('bigint', { nullable: true })
  readonly processDefinitionKey!: string | null;

  /** What it makes was there: whoever deleted it since meant it. */
  @Column('boolean', { default: false })
  readonly settled!: boolean;

  @Index('requests_at')
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  readonly at!: Date;
}
