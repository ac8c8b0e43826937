import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { Contact } from '../../database/crm/contact.entity.js';
import { Customer } from '../../database/crm/customer.entity.js';
import { Interaction } from '../../database/crm/interaction.entity.js';
import type { Lead } from '../../database/crm/lead.entity.js';
import { bpmnError } from '../define.js';
import { defineChange } from './define-change.js';
import { id } from './fields.js';
import { leadNotFound, lockLead, saveLead } from './lead-owner.js';
import { organisationId } from './organisation-id.js';

export const convertLead = defineChange({
  type: 'crm:convert-lead',
  title: 'Convert lead to customer',
  description:
    'Hands the record over: the lead becomes a customer with a contact and an organisation, and the lead’s whole timeline ' +
    'becomes the customer’s. A lead that was converted before keeps its customer.',
  input: z.object({
    leadId: id('lead'),
    customerId: id('existing customer to whom the lead belongs').optional(),
    role: z.string().optional().describe('Role of the contact at the customer.'),
    handoverNotes: z.string().optional().describe('What the next department ought to know; goes into the timeline.'),
  }),
  output: z.object({
    customerId: z.string().describe('Id of the customer.'),
    contactId: z.string().describe('Id of the contact.'),
    interactionCount: z.number().int().describe('Entries of the timeline that came along.'),
  }),
  errors: [leadNotFound, { code: 'CUSTOMER_NOT_FOUND', description: 'There is no customer with the given id.' }],
  async change({ leadId, customerId: existing, role, handoverNotes }, { manager, processInstanceKey, now }) {
    const lead = await lockLead(manager, leadId);
    const customerId = existing ?? lead.customerId ?? (await newCustomer(manager, { lead, now }));
    if (existing !== undefined && !(await manager.existsBy(Customer, { id: existing }))) {
      const errorMessage = `Expected customer ${existing} to exist, but it does not.`;
      throw bpmnError({ errorCode: 'CUSTOMER_NOT_FOUND', errorMessage });
    }
    const contactId = await contactOf(manager, { lead, customerId, role, now });
    await saveLead(manager, { lead, changes: { status: 'converted', customerId }, now });
    const moved = await manager.update(Interaction, { leadId }, { customerId });
    await manager.insert(Interaction, {
      channel: 'note',
      direction: 'internal',
      subject: 'Lead converted to customer',
      body: handoverNotes ?? null,
      leadId,
      customerId,
      processInstanceKey,
      occurredAt: now,
    });
    return { customerId, contactId, interactionCount: moved.affected ?? 0 };
  },
});

async function newCustomer(manager: EntityManager, { lead, now }: { lead: Lead; now: Date }): Promise<string> {
  const { name, company, email, phone, country, owner, attributes } = lead;
  const belongsTo = company === null ? null : await organisationId(manager, { name: company, country, now });
  const customer = await manager.save(
    manager.create(Customer, {
      name: company ?? name,
      organisationId: belongsTo,
      email,
      phone,
      country,
      owner,
      attributes,
      preferredChannel: email === null ? 'sms' : 'email',
      createdAt: now,
      updatedAt: now,
    }),
  );
  return customer.id;
}

async function contactOf(
  manager: EntityManager,
  { lead, customerId, role, now }: { lead: Lead; customerId: string; role: string | undefined; now: Date },
): Promise<string> {
  const { name, email, phone } = lead;
  const known = (await manager.findBy(Contact, { customerId, name })).find(
    (contact) => contact.email === email && contact.phone === phone,
  );
  if (known !== undefined) return known.id;
  const contact = await manager.save(manager.create(Contact, { customerId, name, email, phone, role, createdAt: now }));
  return contact.id;
}
