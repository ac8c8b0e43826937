import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api, type ItemOf } from '../../api/client.js';
import { sortOf } from '../../parts/list/list-columns.js';
import { containing } from '../../parts/list/list-search.js';
import { Tags, When } from '../entity/cells.js';
import { onlyOne, type Entity } from '../entity/entity.js';
import { EntityPage } from '../entity/entity-page.js';
import { listOf, textOf, type Values } from '../entity/field.js';
import { OnceShown } from '../entity/once-shown.js';
import { useOptions } from '../options.js';
import { setParties } from './memberships.js';
import { ExpiryLabel } from './expiry-label.js';

type ApiKey = ItemOf<'/v2/api-keys/search'>;

const SORTABLE = ['clientId', 'creationDate', 'expiryDate', 'lastUsedDate'] as const;

async function saveBelongings(clientId: string, values: Values, before: Values): Promise<void> {
  for (const party of ['roles', 'groups'] as const)
    await setParties(
      { party, member: 'clients', memberId: clientId },
      { before: listOf(before, party), after: listOf(values, party) },
    );
}

/** The last moment of a day, here. */
const endOf = (day: string): string => new Date(`${day}T23:59:59`).toISOString();

/** Machines that come in with a key. */
export function ApiKeysPage() {
  const { t } = useTranslation('administration');
  const roles = useOptions('roles');
  const groups = useOptions('groups');
  const entity = useMemo<Entity<ApiKey>>(
    () => ({
      id: 'api-keys',
      sort: 'clientId',
      keyOf: ({ clientId }) => clientId,
      nameOf: ({ clientId }) => clientId,
      search: ({ q, sort = 'clientId' }, page) => {
        const clientId = containing(q);
        const body = { filter: clientId ? { clientId } : {}, sort: sortOf(sort, SORTABLE), page };
        return answerOf(api.POST('/v2/api-keys/search', { body }));
      },
      find: async (clientId) =>
        onlyOne(await answerOf(api.POST('/v2/api-keys/search', { body: { filter: { clientId } } }))),
      columns: [
        { id: 'clientId', title: t('field.clientId'), sortable: true, cell: ({ clientId }) => clientId },
        { id: 'roles', title: t('field.roles'), cell: (key) => <Tags of={key.roles} /> },
        { id: 'groups', title: t('field.groups'), hidden: true, cell: (key) => <Tags of={key.groups} /> },
        {
          id: 'lastUsedDate',
          title: t('lastUsed'),
          sortable: true,
          cell: ({ lastUsedDate }) => (lastUsedDate === null ? t('never') : <When at={lastUsedDate} />),
        },
        {
          id: 'expiryDate',
          title: t('field.expiryDate'),
          sortable: true,
          cell: ({ expiryDate }) => <ExpiryLabel at={expiryDate} />,
        },
        {
          id: 'creationDate',
          title: t('made'),
          sortable: true,
          cell: ({ creationDate }) => <When at={creationDate} />,
        },
      ],
      fields: [
        { name: 'clientId', kind: 'text', required: true, once: true, hint: t('clientIdHint') },
        { name: 'expiryDate', kind: 'day', once: true, hint: t('expiryHint') },
        { name: 'roles', kind: 'choices', options: roles, hint: t('clientRolesHint') },
        { name: 'groups', kind: 'choices', options: groups },
      ],
      valuesOf: ({ clientId, roles: ofRoles, groups: ofGroups }) => ({ clientId, roles: ofRoles, groups: ofGroups }),
      create: async (values) => {
        const clientId = textOf(values, 'clientId');
        const day = textOf(values, 'expiryDate');
        const body = { clientId, ...(day === '' ? {} : { expiryDate: endOf(day) }) };
        const { apiKey } = await answerOf(api.POST('/v2/api-keys', { body }));
        await saveBelongings(clientId, values, {});
        return apiKey;
      },
      change: ({ clientId }, values, before) => saveBelongings(clientId, values, before),
      remove: ({ clientId }) => api.DELETE('/v2/api-keys/{clientId}', { params: { path: { clientId } } }),
      made: (apiKey) => <OnceShown secret={String(apiKey)} label={t('apiKey')} hint={t('apiKeyHint')} />,
    }),
    [t, roles, groups],
  );
  return <EntityPage entity={entity} />;
}
