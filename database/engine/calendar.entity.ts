import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** From `from` on, up to `to`: `HH:MM` in the calendar's time zone. */
export interface Hours {
  readonly from: string;
  readonly to: string;
}

/** 1 is Monday, 7 is Sunday. */
export interface WeeklyHours extends Hours {
  readonly day: number;
}

/** A day with hours of its own, or with none. */
export interface Holiday extends Partial<Hours> {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly name: string | null;
  /** On the same day of every year. */
  readonly yearly: boolean;
}

/** When people work. */
@Entity({ schema: 'engine', name: 'calendars' })
@Index('calendars_default_idx', ['tenantId'], { unique: true, where: 'is_default' })
export class Calendar {
  @PrimaryColumn('text', { default: '<default>' })
  readonly tenantId!: string;

  @PrimaryColumn('text')
  readonly id!: string;

  @Column('text')
  readonly name!: string;

  /** Of the IANA database, e.g. `Europe/Berlin`. */
  @Column('text')
  readonly timeZone!: string;

  @Column('jsonb')
  readonly weeklyHours!: readonly WeeklyHours[];

  @Column('jsonb', { default: [] })
  readonly holidays!: readonly Holiday[];

  /** The one that is meant where none is named. */
  @Column('boolean', { default: false })
  readonly isDefault!: boolean;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  readonly updatedAt!: Date;

  @Column('text', { nullable: true })
  readonly updatedBy!: string | null;
}
