import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Json } from '../../workflows/engine/record.js';

/** A view of insights that goes out by mail, again and again, as its owner would see it. */
@Entity({ schema: 'engine', name: 'insight_reports' })
@Index('insight_reports_due_idx', ['nextRunAt'], { where: 'active' })
@Index('insight_reports_owner_idx', ['owner'])
export class InsightReport {
  @PrimaryColumn('bigint')
  readonly key!: string;

  @Column('text')
  readonly name!: string;

  /** What it shows and when it goes out, as the API takes it. */
  @Column('jsonb')
  readonly request!: Json;

  /** E-mail addresses. */
  @Column('text', { array: true })
  readonly recipients!: string[];

  /** When it goes out, by the clocks of `timeZone`. */
  @Column('text')
  readonly cron!: string;

  @Column('text')
  readonly timeZone!: string;

  /** False: it pauses. */
  @Column('boolean', { default: true })
  readonly active!: boolean;

  @Column({ type: 'timestamptz', precision: 3 })
  readonly nextRunAt!: Date;

  /** A process makes it until then; one that dies leaves it to the others. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  readonly leasedUntil!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  readonly lastRunAt!: Date | null;

  /** Why it could not be made. */
  @Column('text', { nullable: true })
  readonly lastError!: string | null;

  /** In the outbox, which knows what became of them. */
  @Column('text', { array: true, default: '{}' })
  readonly lastMessageIds!: string[];

  @Column('text', { nullable: true })
  readonly owner!: string | null;

  @Column('text', { default: '<default>' })
  readonly tenantId!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  readonly createdAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  readonly updatedAt!: Date;
}
