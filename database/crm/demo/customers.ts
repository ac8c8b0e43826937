/** Customers with contacts, business and a past, in English and in Chinese. */
import type { EntityManager } from 'typeorm';
import { Consent } from '../consent.entity.js';
import { Contact } from '../contact.entity.js';
import { Customer } from '../customer.entity.js';
import { Interaction } from '../interaction.entity.js';
import { Opportunity } from '../opportunity.entity.js';
import { Organisation } from '../organisation.entity.js';
import { Product } from '../product.entity.js';

interface DemoCustomer extends Pick<
  Customer,
  'name' | 'email' | 'phone' | 'country' | 'locale' | 'timeZone' | 'owner'
> {
  readonly address: string;
  readonly contact: Pick<Contact, 'name' | 'email' | 'phone' | 'role'>;
  readonly opportunity?: Pick<Opportunity, 'title' | 'stage' | 'amount' | 'probability'>;
  readonly talk: string;
}

const PRODUCTS: readonly Pick<Product, 'sku' | 'name' | 'unit' | 'listPrice'>[] = [
  { sku: 'PUMP-40', name: 'Circulation pump 40', unit: 'piece', listPrice: '389.00' },
  { sku: 'PUMP-65', name: 'Circulation pump 65', unit: 'piece', listPrice: '612.00' },
  { sku: 'VALVE-2', name: 'Mixing valve 2″', unit: 'piece', listPrice: '74.50' },
  { sku: 'CTRL-S', name: 'Controller S', unit: 'piece', listPrice: '1180.00' },
  { sku: 'SERVICE', name: 'Service on site', unit: 'hour', listPrice: '96.00' },
];

const CUSTOMERS: readonly DemoCustomer[] = [
  {
    name: 'Harbour Hotels Ltd',
    email: 'office@harbourhotels.example',
    phone: '+442079460101',
    country: 'GB',
    locale: 'en',
    timeZone: 'Europe/London',
    owner: 'sam',
    address: '12 Quay Street\nBristol BS1 4DJ\nUnited Kingdom',
    contact: {
      name: 'Amelia Hart',
      email: 'amelia.hart@harbourhotels.example',
      phone: '+442079460102',
      role: 'Facilities',
    },
    opportunity: { title: 'Pumps for the east wing', stage: 'proposal', amount: '18400.00', probability: 60 },
    talk: 'Wants delivery before the season starts in April.',
  },
  {
    name: 'Alpenblick Kliniken GmbH',
    email: 'technik@alpenblick.example',
    phone: '+498912345670',
    country: 'DE',
    locale: 'en',
    timeZone: 'Europe/Berlin',
    owner: 'lena',
    address: 'Bergstraße 5\n80331 München\nGermany',
    contact: { name: 'Jonas Huber', email: 'j.huber@alpenblick.example', phone: '+498912345671', role: 'Engineer' },
    opportunity: { title: 'Service contract', stage: 'negotiation', amount: '9600.00', probability: 75 },
    talk: 'Asks for a response time of four hours in the contract.',
  },
  {
    name: '上海晨光酒店管理有限公司',
    email: 'caigou@chenguang.example',
    phone: '+8613800138000',
    country: 'CN',
    locale: 'zh-CN',
    timeZone: 'Asia/Shanghai',
    owner: 'wei',
    address: '上海市黄浦区南京东路 100 号\n200001',
    contact: { name: '张丽华', email: 'zhang.lihua@chenguang.example', phone: '+8613800138001', role: '采购经理' },
    opportunity: { title: '控制器更新', stage: 'qualification', amount: '23600.00', probability: 30 },
    talk: '希望在十二月之前收到报价。',
  },
  {
    name: '深圳市海蓝科技有限公司',
    email: 'info@hailan.example',
    phone: '+8613900139000',
    country: 'CN',
    locale: 'zh-CN',
    timeZone: 'Asia/Shanghai',
    owner: 'wei',
    address: '深圳市南山区科技园 8 栋\n518057',
    contact: { name: '李强', email: 'li.qiang@hailan.example', phone: '+8613900139001', role: '工程师' },
    talk: '询问泵的备件。',
  },
  {
    name: 'Prairie Foods Inc.',
    email: 'maintenance@prairiefoods.example',
    phone: '+13125550123',
    country: 'US',
    locale: 'en',
    timeZone: 'America/Chicago',
    owner: 'sam',
    address: '400 W Lake St\nChicago, IL 60606\nUSA',
    contact: {
      name: 'Marcus Reed',
      email: 'm.reed@prairiefoods.example',
      phone: '+13125550124',
      role: 'Plant manager',
    },
    talk: 'A pump of last year is loud; support is looking into it.',
  },
];

export async function customers(manager: EntityManager): Promise<void> {
  await manager.save(PRODUCTS.map((product) => manager.create(Product, product)));
  for (const { contact, opportunity, talk, ...values } of CUSTOMERS) {
    const organisation = await manager.save(
      manager.create(Organisation, { name: values.name, country: values.country, kind: 'customer' }),
    );
    const { id: customerId } = await manager.save(
      manager.create(Customer, { ...values, organisationId: organisation.id, source: 'demo' }),
    );
    await manager.save(manager.create(Contact, { ...contact, customerId, locale: values.locale }));
    await manager.save(
      manager.create(Consent, { customerId, purpose: 'marketing', state: 'given', source: 'demo', channel: 'email' }),
    );
    if (opportunity) {
      await manager.save(manager.create(Opportunity, { ...opportunity, customerId, owner: values.owner }));
    }
    await manager.save(
      manager.create(Interaction, {
        channel: 'phone',
        direction: 'inbound',
        subject: contact.name,
        body: talk,
        customerId,
      }),
    );
  }
}
