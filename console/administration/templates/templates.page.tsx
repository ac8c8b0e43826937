import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import { sortOf } from '../../parts/list/list-columns.js';
import { containing } from '../../parts/list/list-search.js';
import { ActiveLabel, When } from '../entity/cells.js';
import type { Entity } from '../entity/entity.js';
import { EntityPage } from '../entity/entity-page.js';
import type { Template } from './template.js';
import { TemplateEditor } from './template-editor.js';

const SORTABLE = ['name', 'channel', 'locale', 'department', 'version', 'lastUpdateDate'] as const;

/** What is said on each channel, in each language. */
export function TemplatesPage() {
  const { t, i18n } = useTranslation('administration');
  const entity = useMemo<Entity<Template>>(() => {
    const languages = new Intl.DisplayNames(i18n.language, { type: 'language' });
    return {
      id: 'templates',
      sort: 'name',
      keyOf: ({ templateId }) => templateId,
      nameOf: ({ name }) => name,
      editor: TemplateEditor,
      fields: [],
      search: ({ q, sort = 'name' }, page) => {
        const name = containing(q);
        const body = { filter: name ? { name } : {}, sort: sortOf(sort, SORTABLE), page };
        return answerOf(api.POST('/v2/crm/templates/search', { body }));
      },
      find: (templateId) => answerOf(api.GET('/v2/crm/templates/{templateId}', { params: { path: { templateId } } })),
      columns: [
        { id: 'name', title: t('field.name'), width: '1.5fr', sortable: true, cell: ({ name }) => name },
        {
          id: 'channel',
          title: t('field.channel'),
          width: '110px',
          sortable: true,
          cell: ({ channel }) => t(`channel.${channel}`),
        },
        {
          id: 'locale',
          title: t('field.locale'),
          width: '150px',
          sortable: true,
          cell: ({ locale }) => languages.of(locale),
        },
        { id: 'subject', title: t('field.subject'), width: '2fr', cell: ({ subject }) => subject },
        {
          id: 'department',
          title: t('field.department'),
          sortable: true,
          hidden: true,
          cell: ({ department }) => department,
        },
        {
          id: 'lastUpdateDate',
          title: t('changed'),
          width: '150px',
          sortable: true,
          cell: ({ lastUpdateDate }) => <When at={lastUpdateDate} />,
        },
        { id: 'active', title: t('state'), width: '110px', cell: ({ active }) => <ActiveLabel active={active} /> },
      ],
    };
  }, [t, i18n.language]);
  return <EntityPage entity={entity} />;
}
