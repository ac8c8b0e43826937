import { z } from 'zod';
import { Customer } from '../../database/crm/customer.entity.js';
import { defineChange } from './define-change.js';
import { attributes, country, email, phone, username } from './fields.js';
import { organisationId } from './organisation-id.js';

export const createCustomer = defineChange({
  type: 'crm:create-customer',
  title: 'Create customer',
  description: 'Stores a new customer, and their organisation where it is not known yet.',
  input: z.object({
    name: z.string().min(1).describe('Name of the customer.'),
    organisation: z.string().min(1).optional().describe('Name of the customer’s organisation.'),
    email: email.optional(),
    phone: phone.optional(),
    country: country.optional(),
    preferredChannel: z.enum(['email', 'sms']).default('email').describe('How the customer wants to be reached.'),
    owner: username('owner').optional(),
    attributes: attributes.optional(),
  }),
  output: z.object({ customerId: z.string().describe('Id of the new customer.') }),
  async change({ organisation, ...input }, { manager, now }) {
    const belongsTo = organisation === undefined ? null : await organisationId(manager, { name: organisation, now });
    const customer = await manager.save(
      manager.create(Customer, { ...input, organisationId: belongsTo, createdAt: now, updatedAt: now }),
    );
    return { customerId: customer.id };
  },
});
