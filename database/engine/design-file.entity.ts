import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export const DESIGN_KINDS = ['BPMN', 'DMN', 'FORM'] as const;

export type DesignKind = (typeof DESIGN_KINDS)[number];

/** A file that somebody draws; it is deployed when it is ready. */
@Entity({ schema: 'engine', name: 'design_files' })
@Index('design_files_place_idx', ['tenantId', 'folder', 'name'], { unique: true, where: 'deleted_at IS NULL' })
export class DesignFile {
  @PrimaryColumn('bigint')
  readonly key!: string;

  /** `Sales/Leads`; empty at the top. A folder is there as long as a file is in it. */
  @Column('text', { default: '' })
  readonly folder!: string;

  /** With its ending. */
  @Column('text')
  readonly name!: string;

  @Column('text')
  readonly kind!: DesignKind;

  @Column('text')
  readonly content!: string;

  /** Ids of the processes, decisions or the form in it: how other files refer to it. */
  @Column('text', { array: true, default: '{}' })
  readonly definitionIds!: string[];

  /** Counts what was saved. */
  @Column('integer', { default: 1 })
  readonly version!: number;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  readonly createdAt!: Date;

  @Column('text', { nullable: true })
  readonly createdBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  readonly updatedAt!: Date;

  @Column('text', { nullable: true })
  readonly updatedBy!: string | null;

  /** For some days it can be had back. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  readonly deletedAt!: Date | null;

  @Column('text', { default: '<default>' })
  readonly tenantId!: string;
}
