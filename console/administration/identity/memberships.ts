/** Who belongs to what: groups, roles and tenants have members of several kinds. */
import { answerOf, api } from '../../api/client.js';

export const ID_OF = {
  clients: 'clientId',
  groups: 'groupId',
  'mapping-rules': 'mappingRuleId',
  roles: 'roleId',
  tenants: 'tenantId',
  users: 'username',
} as const;

export type PartyKind = 'groups' | 'roles' | 'tenants';
export type MemberKind = Exclude<keyof typeof ID_OF, 'tenants'>;

interface Membership {
  readonly party: PartyKind;
  readonly partyId: string;
  readonly member: MemberKind;
  readonly memberId: string;
}

/** The routes of all kinds are alike; one of them gives the types. */
const routeOf = (party: PartyKind, member: MemberKind) =>
  `/v2/${party}/{${ID_OF[party]}}/${member}/{${ID_OF[member]}}` as '/v2/groups/{groupId}/users/{username}';

export async function join({ party, partyId, member, memberId }: Membership): Promise<void> {
  const path = { [ID_OF[party]]: partyId, [ID_OF[member]]: memberId };
  await api.PUT(routeOf(party, member), { params: { path: path as never } });
}

async function leave({ party, partyId, member, memberId }: Membership): Promise<void> {
  const path = { [ID_OF[party]]: partyId, [ID_OF[member]]: memberId };
  await api.DELETE(routeOf(party, member), { params: { path: path as never } });
}

/** The ids of the members of one kind. */
export async function membersOf(party: PartyKind, partyId: string, member: MemberKind): Promise<readonly string[]> {
  const path = { [ID_OF[party]]: partyId } as never;
  const route = `/v2/${party}/{${ID_OF[party]}}/${member}/search` as '/v2/groups/{groupId}/users/search';
  const { items } = await answerOf(api.POST(route, { params: { path }, body: { page: { limit: 1000 } } }));
  return items.map((item) => String((item as Readonly<Record<string, string>>)[ID_OF[member]]));
}

/** Whose members are the groups or roles that a mapping rule, which has no list of its own, belongs to. */
export async function partiesOf(party: PartyKind, among: readonly string[], member: MemberKind, memberId: string) {
  const found = await Promise.all(
    among.map(async (partyId) => ((await membersOf(party, partyId, member)).includes(memberId) ? [partyId] : [])),
  );
  return found.flat();
}

/** Makes the members of one kind those that are wanted. */
export function setMembers(
  { party, partyId, member }: Omit<Membership, 'memberId'>,
  { before, after }: { readonly before: readonly string[]; readonly after: readonly string[] },
): Promise<unknown> {
  return eachChange({ before, after }, (memberId) => ({ party, partyId, member, memberId }));
}

/** Makes what somebody belongs to what is wanted. */
export function setParties(
  { party, member, memberId }: Omit<Membership, 'partyId'>,
  { before, after }: { readonly before: readonly string[]; readonly after: readonly string[] },
): Promise<unknown> {
  return eachChange({ before, after }, (partyId) => ({ party, partyId, member, memberId }));
}

function eachChange(
  { before, after }: { readonly before: readonly string[]; readonly after: readonly string[] },
  membership: (id: string) => Membership,
): Promise<unknown> {
  return Promise.all([
    ...after.filter((id) => !before.includes(id)).map((id) => join(membership(id))),
    ...before.filter((id) => !after.includes(id)).map((id) => leave(membership(id))),
  ]);
}
