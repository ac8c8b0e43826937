import { z } from 'zod';
import { grantStates, SharingGrant } from '../../../database/crm/sharing-grant.entity.js';
import { defineChange } from '../define-change.js';
import { id, username } from '../fields.js';
import { grantNotFound, lockGrant } from './grants.js';

export const revokeSharing = defineChange({
  type: 'sharing:revoke',
  title: 'Revoke the sharing of data',
  description: 'Ends a grant at once: one in force is `revoked`, one that is only requested is `refused`.',
  input: z.object({ grantId: id('grant'), revokedBy: username('person who ends it').optional() }),
  output: z.object({ grantState: z.enum(grantStates).describe('State after the change.') }),
  errors: [grantNotFound],
  async change({ grantId, revokedBy = null }, { manager, now }) {
    const { state: before } = await lockGrant(manager, grantId);
    if (before === 'revoked' || before === 'refused') return { grantState: before };
    const state: SharingGrant['state'] = before === 'active' ? 'revoked' : 'refused';
    await manager.update(SharingGrant, { id: grantId }, { state, revokedAt: now, revokedBy });
    return { grantState: state };
  },
});
