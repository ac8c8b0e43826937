import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A number that measures need and no record has: what is expected, what an hour costs. */
@Entity({ schema: 'crm', name: 'measure_settings' })
export class MeasureSetting {
  /** As in `measureSettings`. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'measure_settings_pkey' })
  name!: string;

  /** What it is about: a process, `<process>/<element>`, a department or a channel; `*`: all others. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'measure_settings_pkey' })
  subject!: string;

  @Column({ type: 'double precision' })
  value!: number;

  @Column({ name: 'updated_by', type: 'text', nullable: true })
  updatedBy!: string | null;

  @Column({ name: 'updated_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  updatedAt!: Date;
}
