import { Badge, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../language/use-format.js';
import { Failure } from '../../parts/failure.js';
import { RowsSkeleton } from '../../parts/rows-skeleton.js';
import { Panel } from '../panels/panel.js';
import { ordersOptions, quotationsOptions } from './supplier-queries.js';

const COLORS = {
  asked: 'indigo',
  received: 'indigo',
  accepted: 'teal',
  refused: 'gray',
  declined: 'gray',
  late: 'orange',
} as const;

/** What one asked a supplier for, and what was offered. */
export function QuotationsPanel({ supplierId }: { readonly supplierId: string }) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const quotations = useQuery(quotationsOptions(supplierId));
  return (
    <Panel title={t('quotations')}>
      {quotations.isError ? (
        <Failure error={quotations.error} retry={() => void quotations.refetch()} />
      ) : quotations.isPending ? (
        <RowsSkeleton rows={3} />
      ) : quotations.data.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('noQuotations')}
        </Text>
      ) : (
        <Table.ScrollContainer minWidth={520}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                {(['request', 'deadline', 'amount', 'delivery', 'state'] as const).map((column) => (
                  <Table.Th key={column}>{t(`quotation.${column}`)}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {quotations.data.map(({ id, request, amount, currency, deliveryDays, state }) => (
                <Table.Tr key={id}>
                  <Table.Td>
                    {request?.title ?? '–'}{' '}
                    <Text component="span" size="xs" c="dimmed">
                      {request?.number}
                    </Text>
                  </Table.Td>
                  <Table.Td>{request?.deadline ? format.time(request.deadline) : '–'}</Table.Td>
                  <Table.Td>{amount === null ? '–' : format.money(amount, currency)}</Table.Td>
                  <Table.Td>{deliveryDays === null ? '–' : t('days', { count: deliveryDays })}</Table.Td>
                  <Table.Td>
                    {state !== null && (
                      <Badge variant="light" color={COLORS[state]}>
                        {t(`quotationState.${state}`)}
                      </Badge>
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Panel>
  );
}

/** What one ordered. */
export function OrdersPanel({ supplierId }: { readonly supplierId: string }) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const { data = [] } = useQuery(ordersOptions(supplierId));
  if (data.length === 0) return null;
  return (
    <Panel title={t('orders')}>
      <Table.ScrollContainer minWidth={460}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              {(['number', 'ordered', 'expected', 'total', 'status'] as const).map((column) => (
                <Table.Th key={column}>{t(`order.${column}`)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.map(({ id, number, orderedAt, expectedAt, total, currency, status }) => (
              <Table.Tr key={id}>
                <Table.Td>{number}</Table.Td>
                <Table.Td>{orderedAt === null ? '–' : format.time(orderedAt)}</Table.Td>
                <Table.Td>{expectedAt === null ? '–' : format.time(expectedAt)}</Table.Td>
                <Table.Td>{total === null ? '–' : format.money(total, currency)}</Table.Td>
                <Table.Td>
                  {status !== null && (
                    <Badge variant="light" color={status === 'disputed' ? 'red' : 'indigo'}>
                      {t(`orderStatus.${status}`)}
                    </Badge>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Panel>
  );
}
