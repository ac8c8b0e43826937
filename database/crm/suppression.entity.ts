import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { TemplateChannel } from './message-template.entity.js';
import { searchable } from './sealed.js';

export const suppressionReasons = ['opt-out', 'bounce', 'complaint'] as const;
export type SuppressionReason = (typeof suppressionReasons)[number];

/** An address that is not written to any more. */
@Entity({ schema: 'crm', name: 'suppressions' })
@Index('suppressions_channel_address_key', ['channel', 'address'], { unique: true })
export class Suppression {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', primaryKeyConstraintName: 'suppressions_pkey' })
  id!: string;

  @Column({ type: 'text' })
  channel!: TemplateChannel;

  /** E-mail address in lower case, or number in E.164. */
  @Column(searchable())
  address!: string;

  @Column({ type: 'text' })
  reason!: SuppressionReason;

  @Column({ type: 'timestamptz', precision: 3 })
  since!: Date;
}
