import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Department } from './department.entity.js';
import { type Locale, locales } from './locales.js';
import { Organisation } from './organisation.entity.js';

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

  @Column({ name: 'organisation_id', type: 'bigint', default: () => 'crm.home_organisation()' })
  @ForeignKey(() => Organisation, { name: 'users_organisation_fkey' })
  organisationId!: string;

  /** What this person can do, e.g. `billing`, `zh`: tasks may ask for it. */
  @Column({ type: 'text', array: true, default: () => "'{}'" })
  skills!: string[];

  /** E.164. */
  @Column({ type: 'text', nullable: true })
  phone!: string | null;

  /** `en` or `zh-CN`. */
  @Column({ type: 'text', default: 'en', enum: locales })
  locale!: Locale;

  /** IANA, e.g. `Asia/Shanghai`. */
  @Column({ name: 'time_zone', type: 'text', default: 'UTC' })
  timeZone!: string;

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
