/** The routes of groups, roles and tenants are alike; those of groups give the types. */
import { answerOf, api, type ItemOf } from '../../api/client.js';
import { sortOf } from '../../parts/list/list-columns.js';
import { containing } from '../../parts/list/list-search.js';
import type { AdministrationSearch } from '../administration-search.js';
import type { PageRequest } from '../entity/entity.js';
import { listOf, textOf, type Field, type Option, type Values } from '../entity/field.js';
import { ID_OF, membersOf, setMembers, type MemberKind, type PartyKind } from './memberships.js';

/** `id` is its `groupId`, `roleId` or `tenantId`. */
export interface Party {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  /** Of roles. */
  readonly permissions: readonly string[];
}

type Item = ItemOf<'/v2/groups/search'> & { readonly permissions?: readonly string[] };

const partyOf = (kind: PartyKind, item: Item): Party => ({
  id: String((item as unknown as Readonly<Record<string, string>>)[ID_OF[kind]]),
  name: item.name,
  description: item.description,
  permissions: item.permissions ?? [],
});

const routeOf = (kind: PartyKind) => `/v2/${kind}/{${ID_OF[kind]}}` as '/v2/groups/{groupId}';
const pathOf = (kind: PartyKind, id: string) => ({ path: { [ID_OF[kind]]: id } as never });

export async function searchParties(kind: PartyKind, { q, sort = 'name' }: AdministrationSearch, page: PageRequest) {
  const name = containing(q);
  const body = { filter: name ? { name } : {}, sort: sortOf(sort, ['name']), page };
  const found = await answerOf(api.POST(`/v2/${kind}/search` as '/v2/groups/search', { body }));
  return { ...found, items: found.items.map((item) => partyOf(kind, item)) };
}

export const findParty = async (kind: PartyKind, id: string): Promise<Party> =>
  partyOf(kind, await answerOf(api.GET(routeOf(kind), { params: pathOf(kind, id) })));

export async function createParty(kind: PartyKind, values: Values): Promise<string> {
  const id = textOf(values, 'id');
  const body = { [ID_OF[kind]]: id, ...describedBy(values) } as never;
  await api.POST(`/v2/${kind}` as '/v2/groups', { body });
  return id;
}

export const changeParty = (kind: PartyKind, id: string, values: Values) =>
  api.PUT(routeOf(kind), { params: pathOf(kind, id), body: describedBy(values) });

export const removeParty = (kind: PartyKind, id: string) => api.DELETE(routeOf(kind), { params: pathOf(kind, id) });

/** Absent where nothing is said of it. */
const describedBy = (values: Values) => {
  const description = textOf(values, 'description');
  return { name: textOf(values, 'name'), ...(description === '' ? {} : { description }) };
};

export type Members = Readonly<Partial<Record<Exclude<MemberKind, 'roles' | 'mapping-rules'>, readonly Option[]>>>;

const kindsOf = (members: Members) => Object.keys(members) as (keyof Members)[];

export const memberFields = (members: Members): readonly Field[] =>
  kindsOf(members).map((name) => ({ name, kind: 'choices', options: members[name] ?? [] }));

export async function valuesOfParty(party: PartyKind, { id, name, description }: Party, members: Members) {
  const lists = await Promise.all(
    kindsOf(members).map(async (member) => [member, await membersOf(party, id, member)] as const),
  );
  return { name, description: description ?? '', ...Object.fromEntries(lists) } satisfies Values;
}

export async function saveMembers(
  { party, partyId, members }: { readonly party: PartyKind; readonly partyId: string; readonly members: Members },
  values: Values,
  before: Values,
): Promise<void> {
  for (const member of kindsOf(members))
    await setMembers({ party, partyId, member }, { before: listOf(before, member), after: listOf(values, member) });
}
