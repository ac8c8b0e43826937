import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Organisation } from './organisation.entity.js';

/** A department, e.g. `sales`: a candidate group of user tasks has the same name. */
@Entity({ schema: 'crm', name: 'departments' })
export class Department {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'departments_pkey' })
  name!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ name: 'organisation_id', type: 'bigint', default: () => 'crm.home_organisation()' })
  @ForeignKey(() => Organisation, { name: 'departments_organisation_fkey' })
  organisationId!: string;

  /** Username of the manager: escalations go to them. */
  @Column({ type: 'text', nullable: true })
  manager!: string | null;
}
