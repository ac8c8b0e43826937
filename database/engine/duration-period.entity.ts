import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A day or a month of which there are sketches of durations. */
@Entity({ schema: 'engine', name: 'duration_periods' })
export class DurationPeriod {
  @PrimaryColumn('text')
  readonly unit!: 'DAY' | 'MONTH';

  /** Its first day, UTC. */
  @PrimaryColumn('date')
  readonly starts!: string;

  /** Its sketches are not, or no longer, what its rows say. */
  @Column('boolean', { default: true })
  readonly stale!: boolean;

  /** Rows of it are deleted: its sketches are not made anew. */
  @Column('boolean', { default: false })
  readonly final!: boolean;
}
