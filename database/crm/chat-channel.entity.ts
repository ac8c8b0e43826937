import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { sealed } from './sealed.js';

export const chatFlavours = ['slack', 'teams', 'feishu', 'dingtalk'] as const;
export type ChatFlavour = (typeof chatFlavours)[number];

/** An incoming webhook of a chat service: who knows its address may write there, so that it is kept sealed. */
@Entity({ schema: 'crm', name: 'chat_channels' })
@Index('chat_channels_name_key', ['name'], { unique: true })
export class ChatChannel {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', primaryKeyConstraintName: 'chat_channels_pkey' })
  id!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  flavour!: ChatFlavour;

  @Column(sealed())
  url!: string;

  /** Signs what is posted, where the service wants that (Feishu, DingTalk). */
  @Column(sealed({ nullable: true }))
  secret!: string | null;

  @Column({ type: 'boolean', default: true })
  active!: boolean;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}
