import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

export const INSIGHT_SETTING_KINDS = ['CLAIM_WITHIN', 'COST_PER_HOUR', 'END_WITHIN'] as const;

/** What durations are held against: how long something may take, and what an hour of it costs. */
@Entity({ schema: 'engine', name: 'insight_settings' })
@Unique('insight_settings_subject_key', ['tenantId', 'kind', 'processId', 'elementId', 'department'])
export class InsightSetting {
  @PrimaryColumn('bigint')
  readonly key!: string;

  @Column('text')
  readonly kind!: (typeof INSIGHT_SETTING_KINDS)[number];

  /** Empty: of every process. */
  @Column('text', { default: '' })
  readonly processId!: string;

  /** Empty: of the process as a whole, and of all its elements where it is a cost. */
  @Column('text', { default: '' })
  readonly elementId!: string;

  /** Whose work costs this much; empty: anybody's. */
  @Column('text', { default: '' })
  readonly department!: string;

  /** `…_WITHIN`: ms; `COST_PER_HOUR`: in whatever money costs are counted in. */
  @Column('double precision')
  readonly value!: number;

  @Column('text', { default: '<default>' })
  readonly tenantId!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  readonly updatedAt!: Date;

  @Column('text', { nullable: true })
  readonly updatedBy!: string | null;
}
