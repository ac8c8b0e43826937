import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { EntityPage } from '../entity/entity-page.js';
import { RolePermissions } from './role-permissions.js';
import { useAllMembers } from './use-all-members.js';
import { usePartyEntity, type PartyMore } from './use-party-entity.js';

/** What people may do, by what they are there for. */
export function RolesPage() {
  const { t } = useTranslation('administration');
  const more = useMemo<PartyMore>(
    () => ({
      columns: [
        {
          id: 'permissions',
          title: t('permits'),
          width: '150px',
          cell: ({ permissions }) => t('permissionCount', { count: permissions.length }),
        },
      ],
      removable: ({ permissions }) => permissions.length === 0,
      beside: ({ permissions }) => <RolePermissions permissions={permissions} />,
    }),
    [t],
  );
  return <EntityPage entity={usePartyEntity('roles', useAllMembers(), more)} />;
}
