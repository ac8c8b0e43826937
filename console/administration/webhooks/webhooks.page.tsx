import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api, type ItemOf } from '../../api/client.js';
import { sortOf } from '../../parts/list/list-columns.js';
import { containing } from '../../parts/list/list-search.js';
import { ActiveLabel, Tags, When } from '../entity/cells.js';
import type { Entity } from '../entity/entity.js';
import { EntityPage } from '../entity/entity-page.js';
import { listOf, textOf, type Values } from '../entity/field.js';
import { OnceShown } from '../entity/once-shown.js';
import { WebhookDeliveries } from './webhook-deliveries.js';

type Webhook = ItemOf<'/v2/webhooks/search'>;

const EVENTS = [
  ...['process-instance.*', 'user-task.*', 'incident.*', 'element-instance.*', 'variables.changed'],
  ...['process-instance.started', 'process-instance.completed', 'user-task.created', 'user-task.completed'],
  ...['incident.created', 'incident.resolved'],
] as const;

const settings = (values: Values) => ({
  name: textOf(values, 'name'),
  url: textOf(values, 'url'),
  eventTypes: [...listOf(values, 'eventTypes')],
  processDefinitionIds: [...listOf(values, 'processDefinitionIds')],
});

/** Other systems that are told what happens. */
export function WebhooksPage() {
  const { t } = useTranslation('administration');
  const entity = useMemo<Entity<Webhook>>(
    () => ({
      id: 'webhooks',
      sort: 'name',
      keyOf: ({ webhookKey }) => webhookKey,
      nameOf: ({ name, url }) => name ?? url,
      search: ({ q, sort = 'name' }, page) => {
        const text = containing(q);
        const filter = text ? { $or: [{ name: text }, { url: text }] } : {};
        const sorted = sortOf(sort, ['name', 'url', 'creationDate'] as const);
        return answerOf(api.POST('/v2/webhooks/search', { body: { filter, sort: sorted, page } }));
      },
      find: (webhookKey) => answerOf(api.GET('/v2/webhooks/{webhookKey}', { params: { path: { webhookKey } } })),
      columns: [
        { id: 'name', title: t('field.name'), sortable: true, cell: ({ name, url }) => name ?? url },
        { id: 'url', title: t('field.url'), width: '2fr', sortable: true, cell: ({ url }) => url },
        {
          id: 'eventTypes',
          title: t('field.eventTypes'),
          width: '1.5fr',
          cell: ({ eventTypes }) => (eventTypes.length === 0 ? t('allOfThem') : <Tags of={eventTypes} />),
        },
        {
          id: 'creationDate',
          title: t('made'),
          sortable: true,
          hidden: true,
          cell: ({ creationDate }) => <When at={creationDate} />,
        },
        { id: 'active', title: t('state'), width: '110px', cell: ({ active }) => <ActiveLabel active={active} /> },
      ],
      fields: [
        { name: 'name', kind: 'text', required: true },
        { name: 'url', kind: 'url', required: true, hint: t('webhookUrlHint') },
        {
          name: 'eventTypes',
          kind: 'tags',
          options: EVENTS.map((value) => ({ value, label: value })),
          hint: t('eventTypesHint'),
        },
        { name: 'processDefinitionIds', kind: 'tags', hint: t('processIdsHint') },
        { name: 'inUse', kind: 'switch', later: true, hint: t('webhookActiveHint') },
      ],
      valuesOf: ({ name, url, eventTypes, processDefinitionIds, active }) => ({
        ...{ name, url, eventTypes, processDefinitionIds },
        inUse: active,
      }),
      create: async (values) => (await answerOf(api.POST('/v2/webhooks', { body: settings(values) }))).secret,
      change: ({ webhookKey }, values) =>
        api.PATCH('/v2/webhooks/{webhookKey}', {
          params: { path: { webhookKey } },
          body: { ...settings(values), active: values['inUse'] === true },
        }),
      remove: ({ webhookKey }) => api.DELETE('/v2/webhooks/{webhookKey}', { params: { path: { webhookKey } } }),
      made: (secret) => <OnceShown secret={String(secret)} label={t('signingSecret')} hint={t('signingSecretHint')} />,
      beside: ({ webhookKey }) => <WebhookDeliveries webhookKey={webhookKey} />,
    }),
    [t],
  );
  return <EntityPage entity={entity} />;
}
