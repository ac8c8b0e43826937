import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import type { Incoming } from '../../database/crm/inbound/incoming.js';
import { optOutOf } from '../../database/crm/inbound/opt-out.js';
import { readMail } from '../../database/crm/inbound/read-mail.js';
import { recordBounce } from '../../database/crm/outbox/record-bounce.js';
import { receive } from '../../database/crm/inbound/receive.js';
import type { UploadedFile } from '../deployments/compile-resources.js';
import { invalid } from '../problem/problem.js';
import { parsed } from '../validation/parsed.js';
import { readMailForm, wholeMail } from './mail-form.js';

export interface Received {
  /** Null where the message was there already. */
  readonly inboundMessageId: string | null;
}

const twilio = z.looseObject({
  MessageSid: z.string().min(1),
  From: z.string().min(1),
  To: z.string().default(''),
  Body: z.string().default(''),
  NumMedia: z.coerce.number().int().min(0).max(10).default(0),
});

const chatMessage = z.object({
  /** Its provider's id. */
  id: z.string().min(1).max(500),
  from: z.object({
    id: z.string().max(500).optional(),
    name: z.string().max(500).optional(),
    email: z.email().optional(),
    phone: z.string().max(40).optional(),
  }),
  text: z.string().min(1).max(1_000_000),
  /** What messages of a conversation have in common; the sender where absent. */
  threadId: z.string().min(1).max(500).optional(),
  /** Kept beside the text. */
  fields: z.record(z.string().max(100), z.string().max(4000)).default({}),
});

const HELP = {
  en: 'Reply STOP to get no more messages from us, START to get them again.',
  zh: '回复“退订”不再接收短信，回复“订阅”重新接收。',
};

/** Stores what providers bring; it is handled as soon as it is there. */
@Injectable()
export class InboundChannelsService {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  /** The whole mail, or a form of its parts. */
  async email(body: unknown, files: readonly UploadedFile[]): Promise<Received> {
    const receivedAt = new Date();
    const form = Object(body) as Readonly<Record<string, unknown>>;
    const rawMessage = Buffer.isBuffer(body) ? body : wholeMail(form);
    if (rawMessage) await recordBounce(this.database, { rawMessage, now: receivedAt });
    const mail = rawMessage
      ? await readMail(rawMessage, { receivedAt })
      : await readMailForm({ form, files, receivedAt });
    if (mail) return this.store(mail);
    throw invalid(
      'Expected a mail (message/rfc822), or a form with body-mime or email, or with from, but there is none.',
    );
  }

  /** Answers TwiML. */
  async sms(body: unknown): Promise<string> {
    const { MessageSid, From, To, Body, NumMedia, ...more } = parsed(twilio, body);
    const media = Array.from({ length: NumMedia }, (_, index) => `MediaUrl${String(index)}`);
    const fields = media.flatMap((name) => (typeof more[name] === 'string' ? [[name, more[name]]] : []));
    await this.store({
      channel: 'sms',
      providerId: MessageSid,
      from: From,
      to: To,
      body: Body,
      threadId: `sms:${To}:${From}`,
      receivedAt: new Date(),
      fields: Object.fromEntries(fields) as Record<string, string>,
    });
    const help = optOutOf(Body) === 'help' ? `<Message>${From.startsWith('+86') ? HELP.zh : HELP.en}</Message>` : '';
    return `<?xml version="1.0" encoding="UTF-8"?><Response>${help}</Response>`;
  }

  async chat(body: unknown): Promise<Received> {
    const { id, from, text, threadId, fields } = parsed(chatMessage, body);
    const sender = from.email?.toLowerCase() ?? from.phone ?? from.id ?? '';
    return this.store({
      channel: 'chat',
      providerId: id,
      from: sender,
      fromName: from.name ?? null,
      body: text,
      threadId: threadId ?? (sender === '' ? id : `chat:${sender}`),
      receivedAt: new Date(),
      fields,
    });
  }

  private async store(incoming: Incoming): Promise<Received> {
    const id = await this.database.transaction((manager) => receive(manager, incoming));
    return { inboundMessageId: id ?? null };
  }
}
