import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How long instances of a definition, or of one of its elements, took that ended in a period. */
@Entity({ schema: 'engine', name: 'duration_sketches' })
export class DurationSketch {
  @PrimaryColumn('text')
  readonly unit!: 'DAY' | 'MONTH';

  @PrimaryColumn('date')
  readonly starts!: string;

  @PrimaryColumn('bigint')
  readonly processDefinitionKey!: string;

  /** Empty: process instances. */
  @PrimaryColumn('text')
  readonly elementId!: string;

  /** Empty: process instances. */
  @PrimaryColumn('text')
  readonly elementType!: string;

  @PrimaryColumn('text')
  readonly state!: 'COMPLETED' | 'TERMINATED';

  /** Of the element or the process. */
  @Column('text', { nullable: true })
  readonly name!: string | null;

  @Column('bigint')
  readonly count!: string;

  @Column('double precision')
  readonly sumMs!: number;

  @Column('double precision')
  readonly minMs!: number;

  @Column('double precision')
  readonly maxMs!: number;

  /** Ascending; see `binOf`. */
  @Column('integer', { array: true })
  readonly bins!: readonly number[];

  /** How many durations are in each of the bins. */
  @Column('bigint', { array: true })
  readonly counts!: readonly string[];
}
