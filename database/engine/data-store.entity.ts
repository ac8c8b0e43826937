import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** What a data store of BPMN (§10.4.1) holds: data that processes share and that outlives them. */
@Entity({ schema: 'engine', name: 'data_stores' })
@Unique(['tenantId', 'storeId'])
export class DataStore {
  @PrimaryColumn('bigint', { default: () => 'engine.next_key()' })
  readonly key!: string;

  /** As the models call it. */
  @Column('text')
  readonly storeId!: string;

  @Column('text', { nullable: true })
  readonly name!: string | null;

  @Column('jsonb')
  readonly value!: unknown;

  /** Counts the times it was written. */
  @Column('int')
  readonly version!: number;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  readonly updatedAt!: Date;

  /** The instance that wrote it last, and the element of it. */
  @Column('bigint')
  readonly processInstanceKey!: string;

  @Column('bigint')
  readonly processDefinitionKey!: string;

  @Column('text')
  readonly elementId!: string;

  @Column('text', { default: '<default>' })
  readonly tenantId!: string;
}
