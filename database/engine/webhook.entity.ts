import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

import { sealed } from '../crm/sealed.js';

/** Somebody else's address that is told what happens. */
@Entity({ schema: 'engine', name: 'webhooks' })
@Index(['tenantId'])
export class Webhook {
  @PrimaryColumn('bigint')
  readonly key!: string;

  @Column('text', { nullable: true })
  readonly name!: string | null;

  @Column('text')
  readonly url!: string;

  /** `whsec_<base64>` */
  @Column(sealed())
  readonly secret!: string;

  /** Signs beside the secret until then, so that receivers have time to learn the new one. */
  @Column(sealed({ nullable: true }))
  readonly previousSecret!: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  readonly previousSecretUntil!: Date | null;

  /** `user-task.created`, `user-task.*`; all where empty. */
  @Column('text', { array: true, default: '{}' })
  readonly eventTypes!: string[];

  /** All where empty. */
  @Column('text', { array: true, default: '{}' })
  readonly processIds!: string[];

  @Column('boolean', { default: true })
  readonly active!: boolean;

  /** Place in `events` up to which there are deliveries. */
  @Column('bigint')
  readonly transactionId!: string;

  @Column('bigint')
  readonly number!: string;

  @Column('int')
  readonly place!: number;

  /** Since the last delivery that was taken. */
  @Column('int', { default: 0 })
  readonly failures!: number;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  readonly pausedUntil!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  readonly createdAt!: Date;

  @Column('text', { nullable: true })
  readonly createdBy!: string | null;

  @Column('text', { default: '<default>' })
  readonly tenantId!: string;
}
