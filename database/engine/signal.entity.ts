import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A signal that somebody waited for when it was broadcast; kept while deliveries of it are under way. */
@Entity({ schema: 'engine', name: 'signals' })
@Index(['broadcastAt'])
export class Signal {
  @PrimaryColumn('bigint')
  readonly key!: string;

  @Column('text')
  readonly name!: string;

  @Column('jsonb')
  readonly variables!: object;

  @Column({ type: 'timestamptz', precision: 3 })
  readonly broadcastAt!: Date;

  @Column('text', { default: '<default>' })
  readonly tenantId!: string;
}
