import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A document that belongs to a user task, or to a process instance as a whole. */
@Entity({ schema: 'engine', name: 'attachments' })
@Index(['userTaskKey'], { where: 'user_task_key IS NOT NULL' })
@Index(['processInstanceKey'])
@Index(['documentId'])
export class Attachment {
  @PrimaryColumn('bigint')
  readonly key!: string;

  @Column('bigint', { nullable: true })
  readonly userTaskKey!: string | null;

  @Column('bigint')
  readonly processInstanceKey!: string;

  @Column('text')
  readonly documentId!: string;

  /** Null: the file's. */
  @Column('text', { nullable: true })
  readonly name!: string | null;

  @Column('text', { nullable: true })
  readonly description!: string | null;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  readonly createdAt!: Date;

  @Column('text', { nullable: true })
  readonly createdBy!: string | null;

  @Column('text', { default: '<default>' })
  readonly tenantId!: string;
}
