import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Download, Eraser } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import { useFormat } from '../../language/use-format.js';
import { useDoneToast } from '../../parts/done-toast.js';
import { Failure } from '../../parts/failure.js';
import { useProblemToast } from '../../parts/problem-toast.js';
import { RowsSkeleton } from '../../parts/rows-skeleton.js';
import type { Customer } from '../customer-queries.js';
import { saveFile } from '../save-file.js';
import { useNameOf } from '../staff.js';
import { ErasureDialog } from './erasure-dialog.js';
import { Panel } from './panel.js';
import { accessOptions, suppressionsOptions, type Suppression } from './protection-queries.js';

/** What the law gives a customer, and who looked: for who administers the CRM. */
export function ProtectionPanel({ customer }: { readonly customer: Customer }) {
  const { t } = useTranslation('customers');
  const [erasing, { open, close }] = useDisclosure(false);
  const save = useMutation({
    mutationFn: async () => {
      const params = { path: { customerId: customer.id } };
      const data = await answerOf(api.GET('/v2/crm/customers/{customerId}/personal-data', { params }));
      const content = JSON.stringify(data, undefined, 2);
      saveFile(new Blob([content], { type: 'application/json' }), `customer-${customer.id}.json`);
    },
    onError: useProblemToast(),
  });
  return (
    <Stack>
      <Panel title={t('protection.rights')}>
        <Text size="sm" mb="sm">
          {t('protection.rightsHint')}
        </Text>
        <Group gap="xs">
          <Button
            variant="default"
            leftSection={<Download size={16} aria-hidden />}
            loading={save.isPending}
            onClick={() => save.mutate()}
          >
            {t('protection.export')}
          </Button>
          <Button variant="light" color="red" leftSection={<Eraser size={16} aria-hidden />} onClick={open}>
            {t('protection.erase')}
          </Button>
        </Group>
      </Panel>
      <SuppressionsPanel customer={customer} />
      <AccessPanel customerId={customer.id} />
      {erasing && <ErasureDialog customer={customer} onClose={close} />}
    </Stack>
  );
}

function SuppressionsPanel({ customer }: { readonly customer: Customer }) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const queries = useQueryClient();
  const done = useDoneToast();
  const options = suppressionsOptions([customer.email, customer.phone].filter((one) => one !== null));
  const { data, isPending } = useQuery(options);
  const again = (): Promise<void> => queries.invalidateQueries({ queryKey: options.queryKey });
  const put = async ({ channel, address, reason }: Suppression): Promise<void> => {
    await api.POST('/v2/crm/suppressions', { body: { channel, address, reason } });
    await again();
  };
  const lift = useMutation({
    mutationFn: ({ suppressionId }: Suppression) =>
      api.DELETE('/v2/crm/suppressions/{suppressionId}', { params: { path: { suppressionId } } }),
    onSuccess: (_answer, suppression) => done(t('protection.lifted'), () => void put(suppression)),
    onError: useProblemToast(),
    onSettled: again,
  });
  return (
    <Panel title={t('protection.suppressions')}>
      {isPending ? (
        <RowsSkeleton rows={1} />
      ) : data === undefined || data.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('protection.noSuppressions')}
        </Text>
      ) : (
        data.map((suppression) => (
          <Group key={suppression.suppressionId} justify="space-between" gap="xs">
            <Text size="sm">
              {t(`channel.${suppression.channel as 'email'}`, { defaultValue: suppression.channel })} ·{' '}
              {suppression.address} · {t(`reason.${suppression.reason}`)} · {format.time(suppression.since)}
            </Text>
            <Button size="compact-sm" variant="default" onClick={() => lift.mutate(suppression)}>
              {t('protection.lift')}
            </Button>
          </Group>
        ))
      )}
    </Panel>
  );
}

function AccessPanel({ customerId }: { readonly customerId: string }) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const nameOf = useNameOf();
  const access = useInfiniteQuery(accessOptions({ type: 'customer', id: customerId }));
  const rows = access.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Panel title={t('protection.access')}>
      {access.isError ? (
        <Failure error={access.error} retry={() => void access.refetch()} />
      ) : access.isPending ? (
        <RowsSkeleton rows={4} />
      ) : (
        <Table.ScrollContainer minWidth={560}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                {(['at', 'who', 'action', 'via', 'fields'] as const).map((column) => (
                  <Table.Th key={column}>{t(`access.${column}`)}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map(({ accessKey, at, username, department, action, via, fields, purpose }) => (
                <Table.Tr key={accessKey}>
                  <Table.Td style={{ whiteSpace: 'nowrap' }}>{format.time(at)}</Table.Td>
                  <Table.Td>{[nameOf(username), department].filter((one) => one !== null).join(' · ')}</Table.Td>
                  <Table.Td>{t(`accessAction.${action as 'read'}`, { defaultValue: action })}</Table.Td>
                  <Table.Td>{purpose === null ? via : `${via} · ${purpose}`}</Table.Td>
                  <Table.Td>
                    <Text size="xs" lineClamp={2}>
                      {fields.join(', ')}
                    </Text>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {access.hasNextPage && (
        <Button
          variant="default"
          fullWidth
          loading={access.isFetchingNextPage}
          onClick={() => void access.fetchNextPage()}
        >
          {t('timeline.older')}
        </Button>
      )}
    </Panel>
  );
}
