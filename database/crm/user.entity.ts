import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Department } from './department.entity.js';

/** A member of staff. */
@Entity({ schema: 'crm', name: 'users' })
@Index('users_department_idx', ['department'])
@Check('users_open_load_check', 'open_load >= 0')
export class User {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'users_pkey' })
  username!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  email!: string;

  @Column({ type: 'text' })
  @ForeignKey(() => Department, { name: 'users_department_fkey' })
  department!: string;

  /** Countries (ISO 3166-1 alpha-2) this person looks after; `*` is the rest of the world. */
  @Column({ type: 'text', array: true, default: () => "'{}'" })
  territories!: string[];

  /** Leads that this person owns and that are neither converted nor closed. */
  @Column({ name: 'open_load', type: 'integer', default: 0 })
  openLoad!: number;

  /** Someone on leave or gone is given nothing new. */
  @Column({ type: 'boolean', default: true })
  active!: boolean;
}
