import { EntityPage } from '../entity/entity-page.js';
import { useAllMembers } from './use-all-members.js';
import { usePartyEntity, type PartyMore } from './use-party-entity.js';

const MORE: PartyMore = { removable: ({ id }) => id !== '<default>' };

/** Houses under one roof: nobody sees what is of a tenant that is not theirs. */
export function TenantsPage() {
  return <EntityPage entity={usePartyEntity('tenants', useAllMembers(), MORE)} />;
}
