import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api, type ItemOf } from '../../api/client.js';
import { sortOf } from '../../parts/list/list-columns.js';
import { containing } from '../../parts/list/list-search.js';
import { Technical } from '../entity/cells.js';
import { onlyOne, type Entity } from '../entity/entity.js';
import { EntityPage } from '../entity/entity-page.js';
import { textOf, type Values } from '../entity/field.js';
import { useOptions } from '../options.js';

type Department = ItemOf<'/v2/crm/departments/search'>;

const put = (department: string, values: Values, organisationId?: string) => {
  const manager = textOf(values, 'manager');
  return api.PUT('/v2/crm/departments/{department}', {
    params: { path: { department } },
    body: {
      title: textOf(values, 'name'),
      manager: manager === '' ? null : manager,
      ...(organisationId === undefined ? {} : { organisationId }),
    },
  });
};

/** Who works where: what people see of customers goes by their department. */
export function DepartmentsPage() {
  const { t } = useTranslation('administration');
  const users = useOptions('users');
  const entity = useMemo<Entity<Department>>(
    () => ({
      id: 'departments',
      sort: 'title',
      keyOf: ({ department }) => department,
      nameOf: ({ title }) => title,
      search: ({ q, sort = 'title' }, page) => {
        const title = containing(q);
        const sorted = sortOf(sort, ['title', 'department'] as const);
        const body = { filter: title ? { title } : {}, sort: sorted, page };
        return answerOf(api.POST('/v2/crm/departments/search', { body }));
      },
      find: async (department) =>
        onlyOne(await answerOf(api.POST('/v2/crm/departments/search', { body: { filter: { department } } }))),
      columns: [
        { id: 'title', title: t('field.name'), sortable: true, cell: ({ title }) => title },
        {
          id: 'department',
          title: t('field.id'),
          sortable: true,
          cell: ({ department }) => <Technical of={department} />,
        },
        { id: 'manager', title: t('field.manager'), cell: ({ manager }) => manager ?? <span aria-hidden>–</span> },
      ],
      fields: [
        { name: 'id', kind: 'text', required: true, once: true, hint: t('departmentIdHint') },
        { name: 'name', kind: 'text', required: true },
        { name: 'manager', kind: 'choice', options: users, hint: t('managerHint') },
      ],
      valuesOf: ({ title, manager }) => ({ name: title, manager }),
      create: (values) => put(textOf(values, 'id'), values),
      change: ({ department, organisationId }, values) => put(department, values, organisationId),
    }),
    [t, users],
  );
  return <EntityPage entity={entity} />;
}
