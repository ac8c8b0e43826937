import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The type that a client of Camunda 7's API gave a variable, where the variable's JSON does not tell it. */
@Entity({ schema: 'engine', name: 'variable_types' })
export class VariableType {
  @PrimaryColumn('bigint')
  readonly processInstanceKey!: string;

  @PrimaryColumn('text')
  readonly name!: string;

  /** As Camunda 7 writes it, e.g. `Date`. */
  @Column('text')
  readonly type!: string;

  @Column('jsonb')
  readonly valueInfo!: Record<string, unknown>;
}
