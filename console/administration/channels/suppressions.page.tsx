import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api, type ItemOf } from '../../api/client.js';
import { sortOf } from '../../parts/list/list-columns.js';
import { When } from '../entity/cells.js';
import type { Entity } from '../entity/entity.js';
import { EntityPage } from '../entity/entity-page.js';
import { textOf } from '../entity/field.js';
import { CHANNELS } from './channel.js';

type Suppression = ItemOf<'/v2/crm/suppressions/search'>;

const REASONS = ['opt-out', 'bounce', 'complaint'] as const;

const suppress = ({ channel, address, reason }: Pick<Suppression, 'channel' | 'address' | 'reason'>) =>
  api.POST('/v2/crm/suppressions', { body: { channel, address, reason } });

/** Addresses that are not written to any more. */
export function SuppressionsPage() {
  const { t } = useTranslation('administration');
  const entity = useMemo<Entity<Suppression>>(
    () => ({
      id: 'suppressions',
      sort: '-since',
      keyOf: ({ suppressionId }) => suppressionId,
      nameOf: ({ address }) => address,
      search: ({ q, sort = '-since' }, page) => {
        const filter = q === undefined ? {} : { address: q };
        const body = { filter, sort: sortOf(sort, ['channel', 'reason', 'since'] as const), page };
        return answerOf(api.POST('/v2/crm/suppressions/search', { body }));
      },
      find: (suppressionId) =>
        answerOf(api.GET('/v2/crm/suppressions/{suppressionId}', { params: { path: { suppressionId } } })),
      columns: [
        { id: 'address', title: t('field.address'), width: '2fr', cell: ({ address }) => address },
        { id: 'channel', title: t('field.channel'), sortable: true, cell: ({ channel }) => t(`channel.${channel}`) },
        { id: 'reason', title: t('field.reason'), sortable: true, cell: ({ reason }) => t(`reason.${reason}`) },
        { id: 'since', title: t('since'), sortable: true, cell: ({ since }) => <When at={since} /> },
      ],
      fields: [
        {
          name: 'channel',
          kind: 'choice',
          required: true,
          options: CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) })),
        },
        { name: 'address', kind: 'text', required: true, hint: t('addressHint') },
        {
          name: 'reason',
          kind: 'choice',
          required: true,
          options: REASONS.map((value) => ({ value, label: t(`reason.${value}`) })),
        },
      ],
      create: (values) =>
        suppress({
          channel: CHANNELS.find((one) => one === values['channel']) ?? 'email',
          address: textOf(values, 'address'),
          reason: REASONS.find((one) => one === values['reason']) ?? 'opt-out',
        }),
      remove: ({ suppressionId }) =>
        api.DELETE('/v2/crm/suppressions/{suppressionId}', { params: { path: { suppressionId } } }),
      restore: suppress,
    }),
    [t],
  );
  return <EntityPage entity={entity} />;
}
