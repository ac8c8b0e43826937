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
}
