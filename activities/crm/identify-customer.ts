import { type EntityManager, In } from 'typeorm';
import { z } from 'zod';
import { Customer } from '../../database/crm/customer.entity.js';
import { sealedForms } from '../../database/crm/sealed.js';
import { User } from '../../database/crm/user.entity.js';
import { bpmnError } from '../define.js';
import { defineChange } from './define-change.js';
import { email, id, phone } from './fields.js';

interface Asked {
  readonly customerId?: string | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
}

export const identifyCustomer = defineChange({
  type: 'crm:identify-customer',
  title: 'Identify the customer',
  description:
    'Finds the customer by id, e-mail address or telephone number, and stores a new one where nobody has the address. Of ' +
    'merged customers it answers the one that counts.',
  input: z.object({
    customerId: id('customer').optional(),
    email: email.optional(),
    phone: phone.optional(),
    name: z.string().min(1).optional().describe('Name of a new customer; the address where not given.'),
  }),
  output: z.object({
    customerId: z.string().describe('Id of the customer.'),
    customerName: z.string().describe('Name of the customer.'),
    customerTier: z.string().describe('Attribute `tier` of the customer; `standard` where it has none.'),
    customerEmail: z.string().nullable().describe('E-mail address.'),
    customerPhone: z.string().nullable().describe('Telephone number, E.164.'),
    customerChannel: z.enum(['email', 'sms']).describe('How the customer wants to be reached.'),
    customerLocale: z.string().describe('Language: `en` or `zh-CN`.'),
    customerOwner: z.string().nullable().describe('Username of who looks after the customer.'),
    customerOwnerEmail: z.string().nullable().describe('E-mail address of the owner.'),
    customerIsNew: z.boolean().describe('Whether nobody knew the customer.'),
  }),
  errors: [
    { code: 'CUSTOMER_UNKNOWN', description: 'There is no such customer, and no address to know a new one by.' },
  ],
  async change(asked, { manager, now }) {
    const address = asked.email ?? asked.phone;
    await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('crm:identify-customer:' || $1, 0))`, [
      asked.customerId ?? address ?? '',
    ]);
    const known = await find(manager, asked);
    if (known === undefined && (asked.customerId !== undefined || address === undefined)) {
      const errorMessage = `Expected a customer, but ${asked.customerId === undefined ? 'no address is given' : `there is none with id ${asked.customerId}`}.`;
      throw bpmnError({ errorCode: 'CUSTOMER_UNKNOWN', errorMessage });
    }
    const customer =
      known ??
      (await manager.save(
        manager.create(Customer, {
          name: asked.name ?? address ?? '',
          email: asked.email ?? null,
          phone: asked.phone ?? null,
          preferredChannel: asked.email === undefined ? 'sms' : 'email',
          createdAt: now,
          updatedAt: now,
        }),
      ));
    const owner = customer.owner === null ? null : await manager.findOneBy(User, { username: customer.owner });
    const { tier } = customer.attributes ?? {};
    return {
      customerId: customer.id,
      customerName: customer.name,
      customerTier: typeof tier === 'string' ? tier : 'standard',
      customerEmail: customer.email,
      customerPhone: customer.phone,
      customerChannel: customer.preferredChannel,
      customerLocale: customer.locale,
      customerOwner: customer.owner,
      customerOwnerEmail: owner?.email ?? null,
      customerIsNew: known === undefined,
    };
  },
});

/** By id alone where one is given; else e-mail outweighs telephone, and the oldest counts. */
async function find(manager: EntityManager, { customerId, email, phone }: Asked): Promise<Customer | undefined> {
  const ways = customerId === undefined ? [{ email }, { phone }] : [{ id: customerId }];
  for (const way of ways) {
    const [[field, value] = []] = Object.entries(way);
    if (field === undefined || value === undefined) continue;
    const where = { [field]: field === 'id' ? value : In(sealedForms(value)) };
    const [found] = await manager.find(Customer, { where, order: { id: 'ASC' }, take: 1 });
    if (found !== undefined) return found.mergedInto === null ? found : find(manager, { customerId: found.mergedInto });
  }
  return undefined;
}
