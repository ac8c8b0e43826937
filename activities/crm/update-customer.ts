import { z } from 'zod';
import { Customer } from '../../database/crm/customer.entity.js';
import { bpmnError } from '../define.js';
import { defineChange } from './define-change.js';
import { attributes, country, email, id, phone, username } from './fields.js';

export const updateCustomer = defineChange({
  type: 'crm:update-customer',
  title: 'Update customer',
  description: 'Changes what is given and leaves the rest; `attributes` are merged.',
  input: z.object({
    customerId: id('customer'),
    name: z.string().min(1).optional().describe('Name of the customer.'),
    email: email.optional(),
    phone: phone.optional(),
    country: country.optional(),
    preferredChannel: z.enum(['email', 'sms']).optional().describe('How the customer wants to be reached.'),
    owner: username('owner').optional(),
    status: z.enum(['active', 'inactive']).optional().describe('Whether they are a customer still.'),
    attributes: attributes.optional(),
  }),
  output: z.object({ customerId: z.string().describe('Id of the customer.') }),
  errors: [{ code: 'CUSTOMER_NOT_FOUND', description: 'There is no customer with this id.' }],
  async change({ customerId, attributes: more, ...given }, { manager, now }) {
    const customer = await manager.findOne(Customer, {
      where: { id: customerId },
      lock: { mode: 'pessimistic_write' },
    });
    if (customer === null) {
      const errorMessage = `Expected customer ${customerId} to exist, but it does not.`;
      throw bpmnError({ errorCode: 'CUSTOMER_NOT_FOUND', errorMessage });
    }
    const merged = { ...customer.attributes, ...more };
    await manager.save(Customer, { ...customer, ...given, attributes: merged, updatedAt: now });
    return { customerId };
  },
});
