import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A step that an update led to, while nobody has heard from Temporal that the update is done. */
@Entity({ schema: 'engine', name: 'unconfirmed_steps' })
export class UnconfirmedStep {
  @PrimaryColumn('bigint')
  readonly processInstanceKey!: string;

  @PrimaryColumn('int')
  readonly sequence!: number;

  /** When the workflow is asked, by whoever comes first. */
  @Column({ type: 'timestamptz', precision: 3 })
  readonly dueAt!: Date;
}
