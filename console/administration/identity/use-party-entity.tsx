import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Technical } from '../entity/cells.js';
import type { Entity } from '../entity/entity.js';
import type { Field, Values } from '../entity/field.js';
import type { ListColumn } from '../../parts/list/list-columns.js';
import type { PartyKind } from './memberships.js';
import {
  changeParty,
  createParty,
  findParty,
  memberFields,
  removeParty,
  saveMembers,
  searchParties,
  valuesOfParty,
  type Members,
  type Party,
} from './party.js';

/** What one kind has beside the others; it stays the same object while nothing in it changes. */
export interface PartyMore {
  readonly columns?: readonly ListColumn<Party>[];
  readonly fields?: readonly Field[];
  readonly read?: (id: string) => Promise<Values>;
  readonly save?: (id: string, values: Values, before: Values) => Promise<unknown>;
  readonly removable?: (party: Party) => boolean;
  readonly beside?: (party: Party) => ReactNode;
}

/** Groups, roles and tenants: an id, a name, what it is for, and members. */
export function usePartyEntity(kind: PartyKind, members: Members, more: PartyMore): Entity<Party> {
  const { t } = useTranslation('administration');
  return useMemo<Entity<Party>>(() => {
    const save = async (id: string, values: Values, before: Values): Promise<void> => {
      await saveMembers({ party: kind, partyId: id, members }, values, before);
      await more.save?.(id, values, before);
    };
    return {
      id: kind,
      sort: 'name',
      keyOf: ({ id }) => id,
      nameOf: ({ name }) => name,
      search: (search, page) => searchParties(kind, search, page),
      find: (id) => findParty(kind, id),
      columns: [
        { id: 'name', title: t('field.name'), sortable: true, cell: ({ name }) => name },
        { id: 'id', title: t('field.id'), cell: ({ id }) => <Technical of={id} /> },
        { id: 'description', title: t('field.description'), width: '2fr', cell: ({ description }) => description },
        ...(more.columns ?? []),
      ],
      fields: [
        { name: 'id', kind: 'text', required: true, once: true, hint: t(`idHint.${kind}`) },
        { name: 'name', kind: 'text', required: true },
        { name: 'description', kind: 'text' },
        ...memberFields(members),
        ...(more.fields ?? []),
      ],
      valuesOf: async (party) => ({
        ...(await valuesOfParty(kind, party, members)),
        ...(await more.read?.(party.id)),
      }),
      create: async (values) => save(await createParty(kind, values), values, {}),
      change: async ({ id }, values, before) => {
        await changeParty(kind, id, values);
        await save(id, values, before);
      },
      remove: ({ id }) => removeParty(kind, id),
      ...(more.removable ? { removable: more.removable } : {}),
      ...(more.beside ? { beside: more.beside } : {}),
    };
  }, [t, kind, members, more]);
}
