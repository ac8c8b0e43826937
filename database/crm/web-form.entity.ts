import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Action } from './filter/rule.js';
import type { FormConsent, FormField, Translated } from './inbound/web-form.js';

/** A form that anybody may fill in, at `/forms/<name>`. */
@Entity({ schema: 'crm', name: 'web_forms' })
export class WebForm {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'web_forms_pkey' })
  name!: string;

  @Column({ type: 'jsonb' })
  title!: Translated;

  @Column({ type: 'jsonb' })
  fields!: FormField[];

  /** To whom its messages belong. */
  @Column({ type: 'text', nullable: true })
  department!: string | null;

  @Column({ type: 'jsonb', nullable: true })
  consent!: FormConsent | null;

  /** What is done with a message, after the filter let it through. */
  @Column({ type: 'jsonb', default: () => "'[]'" })
  actions!: Action[];

  @Column({ type: 'boolean', default: true })
  active!: boolean;

  @Column({ name: 'updated_by', type: 'text', nullable: true })
  updatedBy!: string | null;

  @Column({ name: 'updated_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  updatedAt!: Date;
}
