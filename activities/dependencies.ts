/** What activities are given instead of reaching for it: the database, the ways out of the house, and the clock. */
import type { Database } from '../database/database.js';
import type { ChatPoster } from './channels/chat-poster.js';
import type { MailTransport } from './channels/mail-transport.js';
import type { SmsGateway } from './channels/sms-gateway.js';
import type { VoiceGateway } from './channels/voice-gateway.js';
import type { LinkSettings } from './feedback/link.js';

export interface LocalDependencies {
  /** Must know `crmEntities`. */
  readonly dataSource: Database;
  readonly now: () => Date;
}

export interface ActivityDependencies extends LocalDependencies {
  readonly mail: MailTransport;
  readonly sms: SmsGateway;
  readonly voice: VoiceGateway;
  readonly chat: ChatPoster;
  readonly links: LinkSettings;
}
