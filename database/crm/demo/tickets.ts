/** Requests of customers at every stage, with what was said about them, and how they found it. */
import type { EntityManager } from 'typeorm';
import { Customer } from '../customer.entity.js';
import { Feedback } from '../feedback.entity.js';
import { Interaction } from '../interaction.entity.js';
import { sealedAs } from '../sealed.js';
import { Ticket } from '../ticket.entity.js';
import { daysAgo } from './days.js';

type Said = Pick<Interaction, 'channel' | 'direction' | 'body'> & {
  /** Days after it was opened. */
  readonly after: number;
};

interface DemoTicket extends Pick<
  Ticket,
  'channel' | 'subject' | 'language' | 'category' | 'priority' | 'level' | 'department' | 'owner' | 'status'
> {
  /** E-mail address of the customer. */
  readonly customer: string;
  readonly description: string;
  readonly openedDaysAgo: number;
  readonly said: readonly Said[];
  readonly resolution?: string;
  readonly feedback?: { readonly score: number; readonly comment: string };
}

const LEVELS = {
  one: { level: 'L1', department: 'support' },
  two: { level: 'L2', department: 'technical-support' },
  engineering: { level: 'engineering', department: 'engineering' },
} as const;

const TICKETS: readonly DemoTicket[] = [
  {
    ...{ customer: 'office@harbourhotels.example', channel: 'email', language: 'en', category: 'billing' },
    ...{ ...LEVELS.one, owner: 'sara', priority: 'normal', status: 'open', openedDaysAgo: 1 },
    subject: 'Invoice 2231 was charged twice',
    description: 'Our bank shows the amount of invoice 2231 two times. Please look into it.',
    said: [
      { after: 0.1, channel: 'email', direction: 'outbound', body: 'We have asked our bank and come back to you.' },
    ],
  },
  {
    ...{ customer: 'maintenance@prairiefoods.example', channel: 'phone', language: 'en', category: 'defect' },
    ...{ ...LEVELS.two, owner: 'theo', priority: 'high', status: 'escalated', openedDaysAgo: 3 },
    subject: 'Pump is loud at night',
    description: 'The pump of last year is loud as soon as the load goes down.',
    said: [
      { after: 0.2, channel: 'phone', direction: 'outbound', body: 'Asked for a recording of the sound.' },
      { after: 1, channel: 'chat', direction: 'inbound', body: 'The recording is in your folder now.' },
    ],
  },
  {
    ...{ customer: 'info@hailan.example', channel: 'web', language: 'zh', category: 'defect' },
    ...{ ...LEVELS.engineering, owner: 'fang', priority: 'urgent', status: 'escalated', openedDaysAgo: 5 },
    subject: '控制器重启后丢失设置',
    description: '断电后控制器恢复出厂设置，影响三条生产线。',
    said: [
      { after: 0.1, channel: 'sms', direction: 'outbound', body: '已收到，工程师正在处理。' },
      { after: 2, channel: 'meeting', direction: 'internal', body: '已复现：电容在低温下失效。' },
    ],
  },
  {
    ...{ customer: 'technik@alpenblick.example', channel: 'email', language: 'en', category: 'outage' },
    ...{ ...LEVELS.one, owner: 'sara', priority: 'high', status: 'pending', openedDaysAgo: 2 },
    subject: 'Remote access does not connect',
    description: 'Since the update nobody reaches the controller from outside.',
    said: [{ after: 0.5, channel: 'email', direction: 'inbound', body: 'The port is open, our provider says.' }],
    resolution: 'The certificate had expired; version 4.2 renews it by itself.',
  },
  {
    ...{ customer: 'caigou@chenguang.example', channel: 'sms', language: 'zh', category: 'question' },
    ...{ ...LEVELS.one, owner: 'jun', priority: 'low', status: 'closed', openedDaysAgo: 12 },
    subject: '如何增加用户',
    description: '请问如何给前台增加一个用户？',
    said: [{ after: 0.1, channel: 'sms', direction: 'outbound', body: '设置 → 用户 → 新建。' }],
    resolution: '已说明如何新建用户。',
    feedback: { score: 5, comment: '回复很快，谢谢！' },
  },
  {
    ...{ customer: 'office@harbourhotels.example', channel: 'email', language: 'en', category: 'defect' },
    ...{ ...LEVELS.two, owner: 'ines', priority: 'normal', status: 'closed', openedDaysAgo: 20 },
    subject: 'Valve 2″ leaks',
    description: 'One of the twelve mixing valves drips.',
    said: [{ after: 1, channel: 'phone', direction: 'outbound', body: 'A new seal is on its way.' }],
    resolution: 'New seal, at our cost.',
    feedback: { score: 4, comment: 'Took a day longer than promised.' },
  },
  {
    ...{ customer: 'maintenance@prairiefoods.example', channel: 'web', language: 'en', category: 'cancellation' },
    ...{ ...LEVELS.one, owner: 'sara', priority: 'normal', status: 'withdrawn', openedDaysAgo: 30 },
    subject: 'Cancel the service visit',
    description: 'We found the cause ourselves, please cancel the visit.',
    said: [{ after: 0.2, channel: 'email', direction: 'outbound', body: 'The visit is cancelled.' }],
    feedback: { score: 2, comment: 'Three calls before somebody understood.' },
  },
];

const ENDED: readonly string[] = ['closed', 'withdrawn'];

export async function tickets(manager: EntityManager): Promise<void> {
  for (const { customer, openedDaysAgo, said, feedback, ...ticket } of TICKETS) {
    const { id: customerId } = await manager.findOneByOrFail(Customer, { email: sealedAs(customer) });
    const ended = ENDED.includes(ticket.status) ? daysAgo(openedDaysAgo - 1.5) : null;
    const { id: ticketId, number } = await manager.save(
      manager.create(Ticket, {
        ...ticket,
        customerId,
        openedAt: daysAgo(openedDaysAgo),
        firstResponseAt: daysAgo(openedDaysAgo - 0.1),
        dueAt: daysAgo(openedDaysAgo - 2),
        resolvedAt: ticket.resolution === undefined ? null : daysAgo(openedDaysAgo - 1),
        closedAt: ended,
      }),
    );
    const subject = `[${number}] ${ticket.subject}`;
    const first = { channel: ticket.channel, direction: 'inbound', body: ticket.description, after: 0 } as const;
    const about = { customerId, ticketId, subject };
    await manager.save(
      [first, ...said].map(({ after, ...entry }) =>
        manager.create(Interaction, { ...entry, ...about, occurredAt: daysAgo(openedDaysAgo - after) }),
      ),
    );
    if (feedback === undefined) continue;
    const answered = { ...feedback, customerId, subject: `How did we do with ticket ${number}?` };
    const [createdAt, answeredAt, expiresAt] = [1.5, 2, 32].map((days) => daysAgo(openedDaysAgo - days));
    await manager.save(
      manager.create(Feedback, { ...answered, correlationKey: number, createdAt, answeredAt, expiresAt }),
    );
  }
}
