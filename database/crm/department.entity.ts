import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A department, e.g. `sales`: a candidate group of user tasks has the same name. */
@Entity({ schema: 'crm', name: 'departments' })
export class Department {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'departments_pkey' })
  name!: string;

  @Column({ type: 'text' })
  title!: string;

  /** Username of the manager: escalations go to them. */
  @Column({ type: 'text', nullable: true })
  manager!: string | null;
}
