/** A comment, and what measures need to know of an ordinary company. */
import type { EntityManager } from 'typeorm';
import { RecordComment } from '../comment.entity.js';
import { Customer } from '../customer.entity.js';
import { MeasureSetting } from '../measure-setting.entity.js';
import type { SettingName } from '../measures/settings.js';

const SETTINGS: readonly (readonly [name: SettingName, subject: string, value: number])[] = [
  ['planned-hours', '*', 24],
  ['cost-per-hour', '*', 45],
  ['messages-per-hour', 'email', 12],
  ['messages-per-hour', 'sms', 30],
  ['messages-per-hour', 'phone', 6],
  ['messages-per-hour', 'chat', 20],
  ['messages-per-hour', 'meeting', 1],
  ['cost-per-message', 'sms', 0.08],
  ['cost-per-message', 'phone', 0.5],
  ['cost-per-message', '*', 0],
];

export async function collaboration(manager: EntityManager): Promise<void> {
  await manager.save(
    SETTINGS.map(([name, subject, value]) => manager.create(MeasureSetting, { name, subject, value })),
  );
  const [customer] = await manager.find(Customer, { order: { id: 'ASC' }, take: 1 });
  if (!customer) return;
  await manager.save(
    manager.create(RecordComment, {
      recordType: 'customer',
      recordId: customer.id,
      author: 'sofia',
      body: 'Please call before the end of the month, @sam.',
      mentions: ['sam'],
    }),
  );
}
