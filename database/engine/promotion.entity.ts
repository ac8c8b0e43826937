import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An instance that began in one transaction and waits: its workflow is to be started from there. */
@Entity({ schema: 'engine', name: 'promotions' })
export class Promotion {
  @PrimaryColumn('bigint')
  readonly processInstanceKey!: string;

  @Column('text')
  readonly workflowId!: string;

  /** The workflow's type. */
  @Column('text')
  readonly processId!: string;

  /** JSON text of its `StartInput`. */
  @Column('text')
  readonly input!: string;

  /** When it is tried, by whoever comes first. */
  @Column({ type: 'timestamptz', precision: 3 })
  readonly dueAt!: Date;
}
