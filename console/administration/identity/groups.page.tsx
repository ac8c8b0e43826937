import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import { EntityPage } from '../entity/entity-page.js';
import { listOf } from '../entity/field.js';
import { useOptions } from '../options.js';
import { setParties } from './memberships.js';
import { usePartyEntity, type PartyMore } from './use-party-entity.js';

/** People who work together: tasks are offered to a group, and a role given to it is everybody's in it. */
export function GroupsPage() {
  const { t } = useTranslation('administration');
  const users = useOptions('users');
  const clients = useOptions('clients');
  const roles = useOptions('roles');
  const more = useMemo<PartyMore>(
    () => ({
      fields: [{ name: 'roles', kind: 'choices', options: roles, hint: t('groupRolesHint') }],
      read: async (groupId) => {
        const search = api.POST('/v2/groups/{groupId}/roles/search', { params: { path: { groupId } }, body: {} });
        return { roles: (await answerOf(search)).items.map(({ roleId }) => roleId) };
      },
      save: (groupId, values, before) =>
        setParties(
          { party: 'roles', member: 'groups', memberId: groupId },
          { before: listOf(before, 'roles'), after: listOf(values, 'roles') },
        ),
    }),
    [t, roles],
  );
  const members = useMemo(() => ({ users, clients }), [users, clients]);
  return <EntityPage entity={usePartyEntity('groups', members, more)} />;
}
