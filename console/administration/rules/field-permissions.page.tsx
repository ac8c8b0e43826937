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

type Rule = ItemOf<'/v2/crm/field-permissions/search'>;
type Place = Pick<Rule, 'department' | 'recordType' | 'field'>;

const SORTABLE = ['department', 'recordType', 'field'] as const;
const ROUTE = '/v2/crm/field-permissions/{department}/{recordType}/{field}';

const put = ({ department, recordType, field }: Place, body: Pick<Rule, 'canRead' | 'canWrite'>) =>
  api.PUT(ROUTE, { params: { path: { department, recordType, field } }, body });

const rightsOf = (values: Values) => ({
  canRead: values['access'] !== 'none',
  canWrite: values['access'] === 'write',
});

const accessOf = ({ canRead, canWrite }: Rule) => (canWrite ? 'write' : canRead ? 'read' : 'none');

/** Which department sees and changes which field. */
export function FieldPermissionsPage() {
  const { t } = useTranslation('administration');
  const departments = useOptions('departments');
  const entity = useMemo<Entity<Rule>>(
    () => ({
      id: 'field-permissions',
      sort: 'department',
      keyOf: ({ ruleId }) => ruleId,
      nameOf: ({ department, recordType, field }) => `${department} · ${recordType}.${field}`,
      search: ({ q, sort = 'department' }, page) => {
        const text = containing(q);
        const filter = text ? { $or: [{ department: text }, { recordType: text }, { field: text }] } : {};
        const body = { filter, sort: sortOf(sort, SORTABLE), page };
        return answerOf(api.POST('/v2/crm/field-permissions/search', { body }));
      },
      find: async (ruleId) =>
        onlyOne(await answerOf(api.POST('/v2/crm/field-permissions/search', { body: { filter: { ruleId } } }))),
      columns: [
        {
          id: 'department',
          title: t('field.department'),
          sortable: true,
          cell: ({ department }) => (department === '*' ? t('everyDepartment') : department),
        },
        {
          id: 'recordType',
          title: t('field.recordType'),
          sortable: true,
          cell: ({ recordType }) => <Technical of={recordType} />,
        },
        {
          id: 'field',
          title: t('field.field'),
          sortable: true,
          cell: ({ field }) => (field === '*' ? t('everyField') : <Technical of={field} />),
        },
        { id: 'access', title: t('field.access'), cell: (rule) => t(`may.${accessOf(rule)}`) },
      ],
      fields: [
        {
          name: 'department',
          kind: 'choice',
          required: true,
          once: true,
          options: [{ value: '*', label: t('everyDepartment') }, ...departments],
        },
        { name: 'recordType', kind: 'text', required: true, once: true, hint: t('recordTypeHint') },
        { name: 'field', kind: 'text', required: true, once: true, hint: t('fieldHint') },
        {
          name: 'access',
          kind: 'choice',
          required: true,
          options: (['write', 'read', 'none'] as const).map((value) => ({ value, label: t(`may.${value}`) })),
        },
      ],
      valuesOf: (rule) => ({ access: accessOf(rule) }),
      create: (values) => {
        const text = (name: 'department' | 'recordType' | 'field'): string => textOf(values, name);
        const place = { department: text('department'), recordType: text('recordType'), field: text('field') };
        return put(place, rightsOf(values));
      },
      change: (rule, values) => put(rule, rightsOf(values)),
      remove: ({ department, recordType, field }) =>
        api.DELETE(ROUTE, { params: { path: { department, recordType, field } } }),
      restore: ({ canRead, canWrite, ...place }) => put(place, { canRead, canWrite }),
    }),
    [t, departments],
  );
  return <EntityPage entity={entity} />;
}
