import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How often an instance took a sequence flow. */
@Entity({ schema: 'engine', name: 'sequence_flows' })
export class SequenceFlow {
  @PrimaryColumn('bigint')
  readonly processInstanceKey!: string;

  @PrimaryColumn('text')
  readonly flowId!: string;

  @Column('int')
  readonly taken!: number;
}
