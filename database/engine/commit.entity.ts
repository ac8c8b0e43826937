import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CommitResult } from '../../workflows/contract.js';

/** A committed step of an instance and what its commit answered, for the same commit repeated. */
@Entity({ schema: 'engine', name: 'commits' })
export class Commit {
  @PrimaryColumn('bigint')
  readonly processInstanceKey!: string;

  @PrimaryColumn('int')
  readonly sequence!: number;

  @Column('jsonb')
  readonly result!: CommitResult;
}
