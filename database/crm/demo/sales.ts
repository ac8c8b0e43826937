/** Leads on their way, and what was sold to whom. */
import type { EntityManager } from 'typeorm';
import { Customer } from '../customer.entity.js';
import { Lead } from '../lead.entity.js';
import { Opportunity } from '../opportunity.entity.js';
import { sealedAs } from '../sealed.js';
import { User } from '../user.entity.js';
import { daysAgo } from './days.js';

const LEADS: readonly Pick<
  Lead,
  'name' | 'company' | 'email' | 'country' | 'source' | 'interest' | 'score' | 'status' | 'owner' | 'locale'
>[] = [
  {
    ...{ name: 'Elena Marin', company: 'Lakeside Spa', email: 'e.marin@lakesidespa.example', country: 'GB' },
    ...{ source: 'fair', interest: 'Pumps', score: 72, status: 'assigned', owner: 'sam', locale: 'en' },
  },
  {
    ...{ name: '陈建国', company: '杭州云溪酒店', email: 'chen@yunxi.example', country: 'CN' },
    ...{ source: 'website', interest: 'Controllers', score: 85, status: 'qualified', owner: 'wei', locale: 'zh-CN' },
  },
  {
    ...{ name: 'Paul Egger', company: 'Egger Milch KG', email: 'paul@egger-milch.example', country: 'AT' },
    ...{ source: 'newsletter', interest: 'Service', score: 25, status: 'nurture', owner: null, locale: 'en' },
  },
];

/** Customer, owner, what, how much, how many days ago it was decided. */
const DEALS: readonly (readonly [string, string, string, string, 'won' | 'lost', number])[] = [
  ['office@harbourhotels.example', 'sam', 'Pumps for the west wing', '15200.00', 'won', 40],
  ['office@harbourhotels.example', 'sam', 'Spare parts', '1180.00', 'won', 9],
  ['technik@alpenblick.example', 'lena', 'Controllers, first stage', '7080.00', 'won', 25],
  ['caigou@chenguang.example', 'wei', '大堂循环泵', '9200.00', 'won', 15],
  ['maintenance@prairiefoods.example', 'sam', 'Second production line', '31000.00', 'lost', 6],
];

export async function sales(manager: EntityManager): Promise<void> {
  for (const lead of LEADS) {
    await manager.save(manager.create(Lead, lead));
    if (lead.owner !== null && lead.status !== 'nurture')
      await manager.increment(User, { username: lead.owner }, 'openLoad', 1);
  }
  for (const [email, owner, title, amount, stage, days] of DEALS) {
    const { id: customerId } = await manager.findOneByOrFail(Customer, { email: sealedAs(email) });
    const [at, probability] = [daysAgo(days), stage === 'won' ? 100 : 0];
    const decided = { createdAt: daysAgo(days + 30), updatedAt: at, expectedCloseDate: at.toISOString().slice(0, 10) };
    await manager.insert(Opportunity, { customerId, owner, title, amount, stage, probability, ...decided });
  }
}
