import { Entity, Index, PrimaryColumn, Column } from 'typeorm';

/** Changes of data stores that are made, so that a repeated attempt makes none again. */
@Entity({ schema: 'engine', name: 'data_store_writes' })
@Index(['processInstanceKey'])
export class DataStoreWrite {
  @PrimaryColumn('bigint')
  readonly jobKey!: string;

  /** Of the changes: after a crash an instance may give a key anew, to another job. */
  @PrimaryColumn('char', { length: 64 })
  readonly digest!: string;

  @Column('bigint')
  readonly processInstanceKey!: string;
}
