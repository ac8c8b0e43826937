import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api, type ItemOf } from '../../api/client.js';
import { sortOf } from '../../parts/list/list-columns.js';
import { containing } from '../../parts/list/list-search.js';
import { Technical } from '../entity/cells.js';
import type { Entity } from '../entity/entity.js';
import { EntityPage } from '../entity/entity-page.js';
import { listOf, textOf, type Values } from '../entity/field.js';
import { useOptions } from '../options.js';
import { partiesOf, setParties } from './memberships.js';

type Rule = ItemOf<'/v2/mapping-rules/search'>;

const SORTABLE = ['name', 'claimName', 'claimValue'] as const;
const PARTIES = ['roles', 'groups'] as const;

async function saveBelongings(memberId: string, values: Values, before: Values): Promise<void> {
  for (const party of PARTIES)
    await setParties(
      { party, member: 'mapping-rules', memberId },
      { before: listOf(before, party), after: listOf(values, party) },
    );
}

const told = (values: Values) => ({
  name: textOf(values, 'name'),
  claimName: textOf(values, 'claimName'),
  claimValue: textOf(values, 'claimValue'),
});

/** Who comes with a token of the identity provider gets roles and groups by what it says. */
export function MappingRulesPage() {
  const { t } = useTranslation('administration');
  const roles = useOptions('roles');
  const groups = useOptions('groups');
  const entity = useMemo<Entity<Rule>>(
    () => ({
      id: 'mapping-rules',
      sort: 'name',
      keyOf: ({ mappingRuleId }) => mappingRuleId,
      nameOf: ({ name }) => name,
      search: ({ q, sort = 'name' }, page) => {
        const name = containing(q);
        const body = { filter: name ? { name } : {}, sort: sortOf(sort, SORTABLE), page };
        return answerOf(api.POST('/v2/mapping-rules/search', { body }));
      },
      find: (mappingRuleId) =>
        answerOf(api.GET('/v2/mapping-rules/{mappingRuleId}', { params: { path: { mappingRuleId } } })),
      columns: [
        { id: 'name', title: t('field.name'), sortable: true, cell: ({ name }) => name },
        {
          id: 'claimName',
          title: t('field.claimName'),
          sortable: true,
          cell: ({ claimName }) => <Technical of={claimName} />,
        },
        {
          id: 'claimValue',
          title: t('field.claimValue'),
          sortable: true,
          cell: ({ claimValue }) => <Technical of={claimValue} />,
        },
      ],
      fields: [
        { name: 'id', kind: 'text', required: true, once: true },
        { name: 'name', kind: 'text', required: true },
        { name: 'claimName', kind: 'text', required: true, hint: t('claimNameHint') },
        { name: 'claimValue', kind: 'text', required: true, hint: t('claimValueHint') },
        { name: 'roles', kind: 'choices', options: roles },
        { name: 'groups', kind: 'choices', options: groups },
      ],
      valuesOf: async ({ mappingRuleId, name, claimName, claimValue }) => {
        const among = (options: typeof roles): readonly string[] => options.map(({ value }) => value);
        return {
          ...{ id: mappingRuleId, name, claimName, claimValue },
          roles: await partiesOf('roles', among(roles), 'mapping-rules', mappingRuleId),
          groups: await partiesOf('groups', among(groups), 'mapping-rules', mappingRuleId),
        };
      },
      create: async (values) => {
        const mappingRuleId = textOf(values, 'id');
        await api.POST('/v2/mapping-rules', { body: { mappingRuleId, ...told(values) } });
        await saveBelongings(mappingRuleId, values, {});
      },
      change: async ({ mappingRuleId }, values, before) => {
        const params = { path: { mappingRuleId } };
        await api.PUT('/v2/mapping-rules/{mappingRuleId}', { params, body: told(values) });
        await saveBelongings(mappingRuleId, values, before);
      },
      remove: ({ mappingRuleId }) =>
        api.DELETE('/v2/mapping-rules/{mappingRuleId}', { params: { path: { mappingRuleId } } }),
    }),
    [t, roles, groups],
  );
  return <EntityPage entity={entity} />;
}
