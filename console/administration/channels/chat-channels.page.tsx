import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api, type ItemOf } from '../../api/client.js';
import { sortOf } from '../../parts/list/list-columns.js';
import { containing } from '../../parts/list/list-search.js';
import { ActiveLabel, When } from '../entity/cells.js';
import type { Entity } from '../entity/entity.js';
import { EntityPage } from '../entity/entity-page.js';
import { textOf } from '../entity/field.js';

type ChatChannel = ItemOf<'/v2/crm/chat-channels/search'>;

const FLAVOURS = ['slack', 'teams', 'feishu', 'dingtalk'] as const;

/** Rooms of chat services that processes write to. */
export function ChatChannelsPage() {
  const { t } = useTranslation('administration');
  const entity = useMemo<Entity<ChatChannel>>(
    () => ({
      id: 'chat-channels',
      sort: 'name',
      keyOf: ({ chatChannelId }) => chatChannelId,
      nameOf: ({ name }) => name,
      search: ({ q, sort = 'name' }, page) => {
        const name = containing(q);
        const body = { filter: name ? { name } : {}, sort: sortOf(sort, ['name', 'creationDate'] as const), page };
        return answerOf(api.POST('/v2/crm/chat-channels/search', { body }));
      },
      find: (chatChannelId) =>
        answerOf(api.GET('/v2/crm/chat-channels/{chatChannelId}', { params: { path: { chatChannelId } } })),
      columns: [
        { id: 'name', title: t('field.name'), sortable: true, cell: ({ name }) => name },
        { id: 'flavour', title: t('field.flavour'), cell: ({ flavour }) => t(`flavour.${flavour}`) },
        { id: 'signed', title: t('signed'), cell: ({ signed }) => t(signed ? 'yes' : 'no') },
        {
          id: 'creationDate',
          title: t('made'),
          sortable: true,
          cell: ({ creationDate }) => <When at={creationDate} />,
        },
        { id: 'active', title: t('state'), width: '110px', cell: ({ active }) => <ActiveLabel active={active} /> },
      ],
      fields: [
        { name: 'name', kind: 'text', required: true, once: true, hint: t('chatNameHint') },
        {
          name: 'flavour',
          kind: 'choice',
          required: true,
          once: true,
          options: FLAVOURS.map((value) => ({ value, label: t(`flavour.${value}`) })),
        },
        { name: 'url', kind: 'text', required: true, once: true, hint: t('chatUrlHint') },
        { name: 'newUrl', kind: 'text', later: true, hint: t('newSecretHint') },
        { name: 'secret', kind: 'text', hint: t('chatSecretHint') },
        { name: 'inUse', kind: 'switch', later: true },
      ],
      valuesOf: ({ active }) => ({ newUrl: '', secret: '', inUse: active }),
      create: (values) => {
        const secret = textOf(values, 'secret');
        const flavour = FLAVOURS.find((one) => one === values['flavour']) ?? 'slack';
        const body = { name: textOf(values, 'name'), flavour, url: textOf(values, 'url') };
        return api.POST('/v2/crm/chat-channels', { body: { ...body, ...(secret === '' ? {} : { secret }) } });
      },
      change: ({ chatChannelId }, values) => {
        const [url, secret] = [textOf(values, 'newUrl'), textOf(values, 'secret')];
        return api.PATCH('/v2/crm/chat-channels/{chatChannelId}', {
          params: { path: { chatChannelId } },
          body: {
            active: values['inUse'] === true,
            ...(url === '' ? {} : { url }),
            ...(secret === '' ? {} : { secret }),
          },
        });
      },
      remove: ({ chatChannelId }) =>
        api.DELETE('/v2/crm/chat-channels/{chatChannelId}', { params: { path: { chatChannelId } } }),
    }),
    [t],
  );
  return <EntityPage entity={entity} />;
}
