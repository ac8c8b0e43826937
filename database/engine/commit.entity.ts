import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A committed step of an instance and what its commit answered, for the same commit repeated. */
@Entity({ schema: 'engine', name: 'commits' })
export class Commit {
  @PrimaryColumn('bigint')
  readonly processInstanceKey!: string;

  @PrimaryColumn('int')
  readonly sequence!: number;

  /** A `CommitResult`. */
  @Column('jsonb')
  readonly result!: object;

  /** Time of the workflow task that made it: a later attempt at the same step has a later one. */
  @Column({ type: 'timestamptz', precision: 3 })
  readonly at!: Date;

  /** SHA-256 of its records without their times: the same for an attempt that goes the same way. */
  @Column('char', { length: 64 })
  readonly digest!: string;

  /** JSON text of what happened, `Cause[]`; null of steps of earlier versions. */
  @Column('text', { nullable: true })
  readonly causes!: string | null;

  /** What it takes to take the step back. */
  @Column('jsonb')
  readonly undo!: object;
}
