import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A published message: buffered until `expiresAt`, kept after it while a delivery is under way. */
@Entity({ schema: 'engine', name: 'messages' })
@Index(['correlationKey', 'name'])
@Index(['expiresAt'])
export class Message {
  @PrimaryColumn('bigint')
  readonly key!: string;

  @Column('text')
  readonly name!: string;

  /** Empty where the publisher gave none. */
  @Column('text')
  readonly correlationKey!: string;

  /** The publisher's own id: while the message is buffered, a second one of the same id is refused. */
  @Column('text', { nullable: true })
  readonly messageId!: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  readonly expiresAt!: Date;

  @Column('jsonb')
  readonly variables!: Readonly<Record<string, unknown>>;

  @Column('timestamptz')
  readonly publishedAt!: Date;

  @Column('text', { default: '<default>' })
  readonly tenantId!: string;
}
