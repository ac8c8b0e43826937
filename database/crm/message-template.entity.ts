import { Column, Entity, Index } from 'typeorm';
import { OwnedRecord } from './owned-record.js';

export const templateChannels = ['email', 'sms', 'voice', 'chat'] as const;
export type TemplateChannel = (typeof templateChannels)[number];

/** What is said on a channel in a language, with placeholders: `templates/render.ts`. */
@Entity({ schema: 'crm', name: 'templates' })
@Index('templates_name_channel_locale_key', ['ownedBy', 'name', 'channel', 'locale'], { unique: true })
export class MessageTemplate extends OwnedRecord {
  /** What processes call it, e.g. `welcome`. */
  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  channel!: TemplateChannel;

  /** BCP 47: `en`, `zh-CN`. */
  @Column({ type: 'text' })
  locale!: string;

  /** One line; null where the channel has none. */
  @Column({ type: 'text', nullable: true })
  subject!: string | null;

  /** Plain text. */
  @Column({ type: 'text' })
  body!: string;

  /** HTML of an e-mail, beside the plain text; values are escaped in it. */
  @Column({ type: 'text', nullable: true })
  html!: string | null;

  /** Department that keeps it, for people to know. */
  @Column({ type: 'text', nullable: true })
  department!: string | null;

  /** false: as if it were not there. */
  @Column({ type: 'boolean', default: true })
  active!: boolean;
}
