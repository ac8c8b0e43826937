import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TemplateChannel } from './message-template.entity.js';

/** When and how often a channel may be used for one recipient. */
@Entity({ schema: 'crm', name: 'channel_settings' })
export class ChannelSettings {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'channel_settings_pkey' })
  channel!: TemplateChannel;

  /** Messages to one recipient within the window; null: any number. */
  @Column({ name: 'rate_limit', type: 'integer', nullable: true })
  rateLimit!: number | null;

  @Column({ name: 'rate_window_seconds', type: 'integer', default: 3600 })
  rateWindowSeconds!: number;

  /** `HH:MM` on the recipient's clock; null: there are none. */
  @Column({ name: 'quiet_from', type: 'text', nullable: true })
  quietFrom!: string | null;

  /** `HH:MM`; before `quietFrom` where the quiet hours go over midnight. */
  @Column({ name: 'quiet_to', type: 'text', nullable: true })
  quietTo!: string | null;

  /** What quiet hours hold back. */
  @Column({ name: 'quiet_for', type: 'text', default: 'marketing' })
  quietFor!: 'all' | 'marketing';

  /** Of recipients whose time zone nobody knows. */
  @Column({ name: 'time_zone', type: 'text', default: 'UTC' })
  timeZone!: string;

  /** So many soft bounces within 30 days suppress an address. */
  @Column({ name: 'soft_bounce_limit', type: 'integer', default: 3 })
  softBounceLimit!: number;
}
