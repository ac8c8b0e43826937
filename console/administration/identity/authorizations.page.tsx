import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api, type ItemOf } from '../../api/client.js';
import { sortOf } from '../../parts/list/list-columns.js';
import { containing } from '../../parts/list/list-search.js';
import { Tags, Technical } from '../entity/cells.js';
import type { Entity } from '../entity/entity.js';
import { EntityPage } from '../entity/entity-page.js';
import { listOf, textOf, type Option, type Values } from '../entity/field.js';
import { useOptions } from '../options.js';

type Authorization = ItemOf<'/v2/authorizations/search'>;
type OwnerType = Authorization['ownerType'];
type ResourceType = Authorization['resourceType'];

const SORTABLE = ['ownerId', 'ownerType', 'resourceType', 'resourceId'] as const;
const OWNERS: readonly OwnerType[] = ['USER', 'GROUP', 'ROLE', 'CLIENT', 'MAPPING_RULE'];
const PROPERTIES = ['assignee', 'candidateUsers', 'candidateGroups'] as const;

const resourceTypes = {
  queryKey: ['administration', 'resource-types'],
  queryFn: () => answerOf(api.GET('/v2/authorizations/resource-types')),
  staleTime: Infinity,
};

const bodyOf = (values: Values) => {
  const property = PROPERTIES.find((one) => one === values['resourcePropertyName']);
  const resource = textOf(values, 'resourceId');
  return {
    ownerType: textOf(values, 'ownerType') as OwnerType,
    ownerId: textOf(values, 'ownerId'),
    resourceType: textOf(values, 'resourceType') as ResourceType,
    ...(property ? { resourcePropertyName: property } : { resourceId: resource === '' ? '*' : resource }),
    permissionTypes: [...listOf(values, 'permissionTypes')],
  };
};

/** Rights on single resources, beside what roles permit. */
export function AuthorizationsPage() {
  const { t } = useTranslation('administration');
  const resources = useQuery(resourceTypes).data;
  const users = useOptions('users');
  const groups = useOptions('groups');
  const roles = useOptions('roles');
  const clients = useOptions('clients');
  const rules = useOptions('mappingRules');
  const entity = useMemo<Entity<Authorization>>(() => {
    const owners: Readonly<Record<OwnerType, readonly Option[]>> = {
      USER: users,
      GROUP: groups,
      ROLE: roles,
      CLIENT: clients,
      MAPPING_RULE: rules,
    };
    return {
      id: 'authorizations',
      sort: 'ownerId',
      keyOf: ({ authorizationKey }) => authorizationKey,
      nameOf: ({ ownerId, resourceType }) => `${ownerId} · ${t(`resource.${resourceType}`)}`,
      search: ({ q, sort = 'ownerId' }, page) => {
        const ownerId = containing(q);
        const body = { filter: ownerId ? { ownerId } : {}, sort: sortOf(sort, SORTABLE), page };
        return answerOf(api.POST('/v2/authorizations/search', { body }));
      },
      find: (authorizationKey) =>
        answerOf(api.GET('/v2/authorizations/{authorizationKey}', { params: { path: { authorizationKey } } })),
      columns: [
        { id: 'ownerId', title: t('field.ownerId'), sortable: true, cell: ({ ownerId }) => ownerId },
        {
          id: 'ownerType',
          title: t('field.ownerType'),
          width: '120px',
          sortable: true,
          cell: ({ ownerType }) => t(`owner.${ownerType}`),
        },
        {
          id: 'resourceType',
          title: t('field.resourceType'),
          sortable: true,
          cell: ({ resourceType }) => t(`resource.${resourceType}`),
        },
        {
          id: 'resourceId',
          title: t('field.resourceId'),
          sortable: true,
          cell: ({ resourceId, resourcePropertyName }) =>
            resourceId === '*' ? t('allOfThem') : <Technical of={resourceId ?? resourcePropertyName ?? ''} />,
        },
        {
          id: 'permissionTypes',
          title: t('field.permissionTypes'),
          width: '2fr',
          cell: ({ permissionTypes }) => <Tags of={permissionTypes} />,
        },
      ],
      fields: [
        {
          name: 'ownerType',
          kind: 'choice',
          required: true,
          options: OWNERS.map((value) => ({ value, label: t(`owner.${value}`) })),
        },
        {
          name: 'ownerId',
          kind: 'choice',
          required: true,
          options: ({ ownerType }) => owners[ownerType as OwnerType] ?? [],
        },
        {
          name: 'resourceType',
          kind: 'choice',
          required: true,
          options: Object.keys(resources ?? {}).map((value) => ({
            value,
            label: t(`resource.${value as ResourceType}`),
          })),
        },
        {
          name: 'resourcePropertyName',
          kind: 'choice',
          options: PROPERTIES.map((value) => ({ value, label: t(`property.${value}`) })),
          when: ({ resourceType }) => resourceType === 'USER_TASK',
          hint: t('propertyHint'),
        },
        {
          name: 'resourceId',
          kind: 'text',
          hint: t('resourceIdHint'),
          when: ({ resourcePropertyName }) => !resourcePropertyName,
        },
        {
          name: 'permissionTypes',
          kind: 'choices',
          required: true,
          options: ({ resourceType }) =>
            (resources?.[String(resourceType)] ?? []).map((value) => ({ value, label: value })),
        },
      ],
      valuesOf: (authorization) => authorization,
      create: (values) => api.POST('/v2/authorizations', { body: bodyOf(values) }),
      change: ({ authorizationKey }, values) =>
        api.PUT('/v2/authorizations/{authorizationKey}', {
          params: { path: { authorizationKey } },
          body: bodyOf(values),
        }),
      remove: ({ authorizationKey }) =>
        api.DELETE('/v2/authorizations/{authorizationKey}', { params: { path: { authorizationKey } } }),
      restore: (authorization) => api.POST('/v2/authorizations', { body: bodyOf(authorization) }),
    };
  }, [t, resources, users, groups, roles, clients, rules]);
  return <EntityPage entity={entity} />;
}
