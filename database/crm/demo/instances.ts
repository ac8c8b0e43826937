/** One beginning of each shipped process, about the records of the demo. */
import type { EntityManager } from 'typeorm';
import type { Variables } from '../../../workflows/contract.js';
import { Customer } from '../customer.entity.js';
import { sealedAs } from '../sealed.js';
import { Supplier } from '../supplier.entity.js';
import { daysAgo } from './days.js';

export interface DemoInstance {
  readonly processDefinitionId: string;
  readonly variables: Variables;
}

export async function demoInstances(manager: EntityManager): Promise<readonly DemoInstance[]> {
  const clinic = await manager.findOneByOrFail(Customer, { email: sealedAs('technik@alpenblick.example') });
  const foundry = await manager.findOneByOrFail(Supplier, { name: 'Nordic Castings AS' });
  return [
    {
      processDefinitionId: 'lead-handoff',
      variables: {
        ...{ leadName: 'Hanna Brandt', leadCompany: 'Brandt Brauerei', leadEmail: 'hanna@brandt-brauerei.example' },
        ...{ leadCountry: 'Germany', leadSource: 'referral', leadInterest: 'Pumps', employees: 140, budget: 45000 },
      },
    },
    {
      processDefinitionId: 'support-escalation',
      variables: {
        ...{ subject: '泵停机', text: '大堂循环泵今天早上停机，请尽快处理。', channel: 'email' },
        customer: { email: 'caigou@chenguang.example' },
      },
    },
    {
      processDefinitionId: 'supplier-coordination',
      variables: {
        ...{ title: 'Impellers for pump 40', categories: ['mechanics'], estimatedValue: 5200, priority: 'balanced' },
        items: [{ description: 'Impeller 40, bronze', quantity: 200, unit: 'piece' }],
        ...{ requestedBy: 'tom', requesterEmail: 'tom@baton.example' },
      },
    },
    {
      processDefinitionId: 'partner-data-sharing',
      variables: {
        ...{ partnerOrganisationId: foundry.organisationId, partnerEmail: foundry.email },
        ...{ requestedBy: 'lena', requesterEmail: 'lena@baton.example', recordType: 'customer', recordId: clinic.id },
        ...{ sharedFields: ['name', 'country'], sharingPurpose: 'Pumps made to measure' },
        sharedUntil: daysAgo(-90).toISOString().slice(0, 10),
      },
    },
    {
      processDefinitionId: 'customer-feedback',
      variables: { customerId: clinic.id, surveySubject: 'Your new controllers', consentRequired: false },
    },
  ];
}
