import { z } from 'zod';
import { SharingGrant } from '../../../database/crm/sharing-grant.entity.js';
import { bpmnError } from '../../define.js';
import { defineChange } from '../define-change.js';
import { id, time } from '../fields.js';
import { grantNotFound, lockGrant } from './grants.js';

export const grantSharing = defineChange({
  type: 'sharing:grant',
  title: 'Grant the sharing of data',
  description:
    'Puts a requested grant into force, or gives one that is in force another end: from then on the partner may read.',
  input: z.object({
    grantId: id('grant'),
    expiresAt: time.optional().describe('When it ends, ISO 8601; as requested where not given.'),
  }),
  output: z.object({ grantExpiresAt: z.string().describe('When it ends, ISO 8601.') }),
  errors: [grantNotFound, { code: 'GRANT_ENDED', description: 'The grant was revoked or refused before.' }],
  async change({ grantId, expiresAt }, { manager, now }) {
    const grant = await lockGrant(manager, grantId);
    if (grant.state === 'revoked' || grant.state === 'refused') {
      const errorMessage = `Expected grant ${grantId} to be requested or active, but it is ${grant.state}.`;
      throw bpmnError({ errorCode: 'GRANT_ENDED', errorMessage });
    }
    const ends = expiresAt === undefined ? grant.expiresAt : new Date(expiresAt);
    const validFrom = grant.state === 'active' ? grant.validFrom : now;
    await manager.update(SharingGrant, { id: grantId }, { state: 'active', validFrom, expiresAt: ends });
    return { grantExpiresAt: ends.toISOString() };
  },
});
