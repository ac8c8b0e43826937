import { Anchor, Badge } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../language/use-format.js';
import type { ListColumn } from '../../parts/list/list-columns.js';
import { useNameOf } from '../staff.js';
import { TicketDue, PriorityBadge } from './ticket-labels.js';
import type { Ticket } from './ticket-queries.js';

/** `names`: of customers, by id. */
export function useTicketColumns(
  names: Readonly<Record<string, string | null>> | undefined,
): readonly ListColumn<Ticket>[] {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const nameOf = useNameOf();
  return useMemo(
    () => [
      {
        id: 'subject',
        title: t('field.subject'),
        width: 'minmax(240px, 2.5fr)',
        sortable: true,
        cell: ({ id, number, subject }) => (
          <Anchor
            fw={500}
            size="sm"
            renderRoot={(props) => <Link to="/tickets/$ticketId" params={{ ticketId: id }} {...props} />}
          >
            {subject ?? number ?? t('masked')}
          </Anchor>
        ),
      },
      { id: 'number', title: t('number'), width: '110px', sortable: true, cell: ({ number }) => number },
      {
        id: 'customer',
        title: t('customer'),
        width: 'minmax(140px, 1fr)',
        cell: ({ customerId }) =>
          customerId !== null && (
            <Anchor
              size="sm"
              renderRoot={(props) => <Link to="/customers/$customerId" params={{ customerId }} {...props} />}
            >
              {names?.[customerId] ?? customerId}
            </Anchor>
          ),
      },
      {
        id: 'priority',
        title: t('field.priority'),
        width: '100px',
        sortable: true,
        cell: ({ priority }) => <PriorityBadge priority={priority} />,
      },
      {
        id: 'status',
        title: t('field.status'),
        width: '110px',
        sortable: true,
        cell: ({ status }) => status && <Badge variant="default">{t(`choice.${status}`)}</Badge>,
      },
      {
        id: 'dueAt',
        title: t('field.dueAt'),
        width: '120px',
        sortable: true,
        cell: (ticket) => <TicketDue ticket={ticket} />,
      },
      { id: 'owner', title: t('field.owner'), width: '120px', sortable: true, cell: ({ owner }) => nameOf(owner) },
      {
        id: 'level',
        title: t('field.level'),
        width: '110px',
        hidden: true,
        cell: ({ level }) => level && t(`choice.${level}`),
      },
      {
        id: 'openedAt',
        title: t('opened'),
        width: '120px',
        sortable: true,
        hidden: true,
        cell: ({ openedAt }) => openedAt !== null && <span title={format.time(openedAt)}>{format.ago(openedAt)}</span>,
      },
    ],
    [t, format, nameOf, names],
  );
}
