import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api, type ItemOf } from '../../api/client.js';
import { sortOf } from '../../parts/list/list-columns.js';
import { containing } from '../../parts/list/list-search.js';
import { ActiveLabel, Tags } from '../entity/cells.js';
import type { Entity } from '../entity/entity.js';
import { EntityPage } from '../entity/entity-page.js';
import { listOf, textOf, type Values } from '../entity/field.js';
import { useOptions } from '../options.js';

type Staff = ItemOf<'/v2/crm/staff/search'>;

const SORTABLE = ['username', 'name', 'department', 'openLoad'] as const;
const LOCALES = { en: 'English', 'zh-CN': '简体中文' } as const;

const put = (username: string, values: Values) => {
  const phone = textOf(values, 'phone');
  return api.PUT('/v2/crm/staff/{username}', {
    params: { path: { username } },
    body: {
      name: textOf(values, 'name'),
      email: textOf(values, 'email'),
      department: textOf(values, 'department'),
      phone: phone === '' ? null : phone,
      territories: [...listOf(values, 'territories')],
      skills: [...listOf(values, 'skills')],
      locale: values['locale'] === 'zh-CN' ? 'zh-CN' : 'en',
      timeZone: textOf(values, 'timeZone'),
      active: values['atWork'] === true,
    },
  });
};

/** What the CRM knows of the people who work with customers: whom work is given to goes by it. */
export function StaffPage() {
  const { t } = useTranslation('administration');
  const departments = useOptions('departments');
  const users = useOptions('users');
  const entity = useMemo<Entity<Staff>>(
    () => ({
      id: 'staff',
      sort: 'name',
      keyOf: ({ username }) => username,
      nameOf: ({ name }) => name,
      search: ({ q, sort = 'name' }, page) => {
        const name = containing(q);
        const body = { filter: name ? { name } : {}, sort: sortOf(sort, SORTABLE), page };
        return answerOf(api.POST('/v2/crm/staff/search', { body }));
      },
      find: (username) => answerOf(api.GET('/v2/crm/staff/{username}', { params: { path: { username } } })),
      columns: [
        { id: 'name', title: t('field.name'), sortable: true, cell: ({ name }) => name },
        { id: 'department', title: t('field.department'), sortable: true, cell: ({ department }) => department },
        { id: 'territories', title: t('field.territories'), cell: ({ territories }) => <Tags of={territories} /> },
        { id: 'skills', title: t('field.skills'), hidden: true, cell: ({ skills }) => <Tags of={skills} /> },
        { id: 'openLoad', title: t('load'), width: '110px', sortable: true, cell: ({ openLoad }) => openLoad },
        { id: 'active', title: t('state'), width: '110px', cell: ({ active }) => <ActiveLabel active={active} /> },
      ],
      fields: [
        { name: 'username', kind: 'choice', required: true, once: true, options: users },
        { name: 'name', kind: 'text', required: true },
        { name: 'email', kind: 'email', required: true },
        { name: 'department', kind: 'choice', required: true, options: departments },
        { name: 'phone', kind: 'text', hint: t('recipientHint.sms') },
        { name: 'territories', kind: 'tags', hint: t('territoriesHint') },
        { name: 'skills', kind: 'tags', hint: t('skillsHint') },
        {
          name: 'locale',
          kind: 'choice',
          required: true,
          options: Object.entries(LOCALES).map(([value, label]) => ({ value, label })),
        },
        { name: 'timeZone', kind: 'text', required: true },
        { name: 'atWork', kind: 'switch', hint: t('atWorkHint') },
      ],
      valuesOf: ({ active, ...known }) => ({ ...known, atWork: active }),
      create: (values) => put(textOf(values, 'username'), values),
      change: ({ username }, values) => put(username, values),
    }),
    [t, users, departments],
  );
  return <EntityPage entity={entity} />;
}
