import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What somebody said about a user task. */
@Entity({ schema: 'engine', name: 'comments' })
@Index(['userTaskKey'])
@Index(['processInstanceKey'])
@Index(['mentions'], { type: 'gin' })
export class Comment {
  @PrimaryColumn('bigint')
  readonly key!: string;

  @Column('bigint')
  readonly userTaskKey!: string;

  @Column('bigint')
  readonly processInstanceKey!: string;

  /** Null where access needs no name. */
  @Column('text', { nullable: true })
  readonly author!: string | null;

  @Column('text')
  readonly text!: string;

  /** Usernames of whom it concerns. */
  @Column('text', { array: true, default: '{}' })
  readonly mentions!: string[];

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  readonly createdAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  readonly editedAt!: Date | null;

  @Column('text', { default: '<default>' })
  readonly tenantId!: string;
}
