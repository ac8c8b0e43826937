import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api, type ItemOf } from '../../api/client.js';
import { sortOf } from '../../parts/list/list-columns.js';
import { containing } from '../../parts/list/list-search.js';
import { useMe } from '../../session/me.js';
import { ActiveLabel, Tags, When } from '../entity/cells.js';
import type { Entity } from '../entity/entity.js';
import { EntityPage } from '../entity/entity-page.js';
import { listOf, textOf, type Values } from '../entity/field.js';
import { useOptions } from '../options.js';
import { setParties } from './memberships.js';
import { putDepartment, staffOf } from './staff.js';

type User = ItemOf<'/v2/users/search'>;

const SORTABLE = ['username', 'name', 'email', 'lastLoginDate'] as const;

const NOTHING: Values = {};

/** Groups, roles and department, once there is somebody to have them. */
async function saveBelongings(username: string, values: Values, before: Values): Promise<void> {
  for (const party of ['groups', 'roles'] as const)
    await setParties(
      { party, member: 'users', memberId: username },
      { before: listOf(before, party), after: listOf(values, party) },
    );
  const department = textOf(values, 'department');
  if (department !== '' && department !== textOf(before, 'department'))
    await putDepartment({ username, department, name: textOf(values, 'name'), email: textOf(values, 'email') });
}

/** People who come in with a password. */
export function UsersPage() {
  const { t } = useTranslation('administration');
  const me = useMe();
  const groups = useOptions('groups');
  const roles = useOptions('roles');
  const departments = useOptions('departments');
  const entity = useMemo<Entity<User>>(
    () => ({
      id: 'users',
      sort: 'username',
      keyOf: ({ username }) => username,
      nameOf: ({ username, name }) => name ?? username,
      search: ({ q, sort = 'username' }, page) => {
        const text = containing(q);
        const filter = text ? { $or: [{ username: text }, { name: text }, { email: text }] } : {};
        return answerOf(api.POST('/v2/users/search', { body: { filter, sort: sortOf(sort, SORTABLE), page } }));
      },
      find: (username) => answerOf(api.GET('/v2/users/{username}', { params: { path: { username } } })),
      columns: [
        { id: 'username', title: t('field.username'), sortable: true, cell: ({ username }) => username },
        { id: 'name', title: t('field.name'), sortable: true, cell: ({ name }) => name },
        { id: 'email', title: t('field.email'), sortable: true, hidden: true, cell: ({ email }) => email },
        { id: 'groups', title: t('field.groups'), cell: (user) => <Tags of={user.groups} /> },
        { id: 'roles', title: t('field.roles'), cell: (user) => <Tags of={user.roles} /> },
        {
          id: 'lastLoginDate',
          title: t('lastLogin'),
          width: '130px',
          sortable: true,
          cell: ({ lastLoginDate }) => <When at={lastLoginDate} />,
        },
        {
          id: 'active',
          title: t('state'),
          width: '110px',
          cell: ({ active }) => <ActiveLabel active={active} />,
        },
      ],
      fields: [
        { name: 'username', kind: 'text', required: true, once: true, hint: t('usernameHint') },
        { name: 'name', kind: 'text' },
        { name: 'email', kind: 'email', required: (values) => textOf(values, 'department') !== '' },
        { name: 'password', kind: 'password', required: true, once: true, hint: t('passwordHint') },
        { name: 'roles', kind: 'choices', options: roles, hint: t('rolesHint') },
        { name: 'groups', kind: 'choices', options: groups, hint: t('groupsHint') },
        { name: 'department', kind: 'choice', options: departments, hint: t('departmentHint') },
        { name: 'newPassword', kind: 'password', later: true, hint: t('newPasswordHint') },
        {
          name: 'active',
          kind: 'switch',
          later: true,
          hint: t('activeHint'),
          when: ({ username }) => username !== me.name,
        },
      ],
      valuesOf: async ({ username, name, email, active, groups: ofGroups, roles: ofRoles }) => ({
        ...{ username, name: name ?? '', email: email ?? '', active, groups: ofGroups, roles: ofRoles },
        department: (await staffOf(username))?.department ?? null,
      }),
      create: async (values) => {
        const username = textOf(values, 'username');
        const body = { username, password: String(values['password']), ...described(values) };
        await api.POST('/v2/users', { body });
        await saveBelongings(username, values, NOTHING);
      },
      change: async ({ username }, values, before) => {
        const password = String(values['newPassword'] ?? '');
        const active = values['active'] === true;
        const body = { ...described(values), active, ...(password === '' ? {} : { password }) };
        await api.PUT('/v2/users/{username}', { params: { path: { username } }, body });
        await saveBelongings(username, values, before);
      },
      remove: ({ username }) => api.DELETE('/v2/users/{username}', { params: { path: { username } } }),
      removable: ({ username }) => username !== me.name,
    }),
    [t, me.name, groups, roles, departments],
  );
  return <EntityPage entity={entity} />;
}

const described = (values: Values) => ({ name: textOf(values, 'name'), email: textOf(values, 'email') });
