import { z } from 'zod';
import { Customer } from '../../../database/crm/customer.entity.js';
import { Organisation } from '../../../database/crm/organisation.entity.js';
import { SharingGrant } from '../../../database/crm/sharing-grant.entity.js';
import { bpmnError } from '../../define.js';
import { defineChange } from '../define-change.js';
import { id, time } from '../fields.js';
import { personalFields } from './personal-fields.js';

export const requestSharing = defineChange({
  type: 'sharing:request',
  title: 'Request the sharing of data',
  description:
    'Writes down which fields of which records of ours a partner is to see, what for and until when. It grants nothing ' +
    'yet, and says whether personal data is among them.',
  input: z.object({
    toOrganisation: id('partner’s organisation'),
    recordType: z.string().min(1).describe('Type of record, e.g. `customer`.'),
    recordId: id('record; every record of the type where not given').optional(),
    fields: z.array(z.string().min(1)).min(1).describe('Names of the fields.'),
    purpose: z.string().min(1).describe('What for.'),
    expiresAt: time.describe('Until when, ISO 8601.'),
  }),
  output: z.object({
    grantId: z.string().describe('Id of the grant.'),
    partnerName: z.string().describe('Name of the partner.'),
    sharedFields: z.array(z.string()).describe('The fields.'),
    personalFields: z.array(z.string()).describe('Which of the fields are personal data.'),
    customerId: z.string().nullable().describe('The customer whose data it is, where it is one record of theirs.'),
    customerEmail: z.string().nullable().describe('E-mail address of that customer.'),
  }),
  errors: [
    {
      code: 'SHARING_INVALID',
      description: 'There is no such partner, type of record or field. Variable `sharingProblem`: what is wrong.',
    },
  ],
  async change({ expiresAt, ...asked }, { manager, processInstanceKey, now }) {
    const partner = await manager.findOneBy(Organisation, { id: asked.toOrganisation });
    const personal = personalFields(asked);
    if (partner === null || personal.kind === 'unknown') {
      const what = personal.kind === 'unknown' ? personal.what : `an organisation ${asked.toOrganisation}`;
      const sharingProblem = `Expected ${what} to exist, but it does not.`;
      throw bpmnError({
        errorCode: 'SHARING_INVALID',
        errorMessage: sharingProblem,
        variables: { sharingProblem },
      });
    }
    const [home]: readonly { readonly id: string }[] = await manager.query('SELECT crm.home_organisation() AS id');
    const grant = manager.create(SharingGrant, {
      ...asked,
      fromOrganisation: home?.id ?? '',
      validFrom: now,
      expiresAt: new Date(expiresAt),
      processInstanceKey,
      createdAt: now,
    });
    const { id: grantId } = await manager.save(grant);
    const customer =
      personal.fields.length > 0 && asked.recordType === 'customer' && asked.recordId !== undefined
        ? await manager.findOneBy(Customer, { id: asked.recordId })
        : null;
    return {
      grantId,
      partnerName: partner.name,
      sharedFields: asked.fields,
      personalFields: [...personal.fields],
      customerId: customer?.id ?? null,
      customerEmail: customer?.email ?? null,
    };
  },
});
