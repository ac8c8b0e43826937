import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'engine', name: 'element_instances' })
@Index(['processInstanceKey'])
@Index(['processDefinitionKey', 'elementId'])
@Index('element_instances_ended_at_idx', { synchronize: false })
export class ElementInstance {
  @PrimaryColumn('bigint')
  readonly key!: string;

  @Column('bigint')
  readonly processInstanceKey!: string;

  @Column('bigint')
  readonly processDefinitionKey!: string;

  @Column('text')
  readonly processId!: string;

  @Column('text')
  readonly elementId!: string;

  @Column('text', { nullable: true })
  readonly elementName!: string | null;

  /** Camunda's name of the type, e.g. `SERVICE_TASK`. */
  @Column('text')
  readonly elementType!: string;

  /** Key of the enclosing element instance; the process instance's own key at the top. */
  @Column('bigint')
  readonly scopeKey!: string;

  @Column('text')
  readonly state!: 'ACTIVE' | 'COMPLETED' | 'TERMINATED';

  @Column({ type: 'timestamptz', precision: 3 })
  readonly startedAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  readonly endedAt!: Date | null;
}
