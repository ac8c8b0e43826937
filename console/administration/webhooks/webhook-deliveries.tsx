import { Alert, Badge, Button, Divider, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Radio, RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { answerOf, api, type ItemOf } from '../../api/client.js';
import { useDoneToast } from '../../parts/done-toast.js';
import { Failure } from '../../parts/failure.js';
import { useProblemToast } from '../../parts/problem-toast.js';
import { RowsSkeleton } from '../../parts/rows-skeleton.js';
import { When } from '../entity/cells.js';
import { RotateSecret } from './rotate-secret.js';

type Delivery = ItemOf<'/v2/webhooks/{webhookKey}/deliveries/search'>;

const LATEST = 20;
const COLOURS = { PENDING: 'gray', DELIVERED: 'teal', DEAD: 'red' } as const;

/** What was sent to a webhook lately and what it answered; a ping, and sending again. */
export function WebhookDeliveries({ webhookKey }: { readonly webhookKey: string }) {
  const { t } = useTranslation('administration');
  const queries = useQueryClient();
  const done = useDoneToast();
  const queryKey = ['administration', 'webhooks', 'deliveries', webhookKey];
  const path = { webhookKey };
  const deliveries = useQuery({
    queryKey,
    queryFn: () =>
      answerOf(
        api.POST('/v2/webhooks/{webhookKey}/deliveries/search', {
          params: { path },
          body: { sort: [{ field: 'creationDate', order: 'DESC' }], page: { limit: LATEST } },
        }),
      ),
  });
  const send = useMutation({
    mutationFn: (deliveryKey: string | undefined): Promise<Delivery> =>
      answerOf(
        deliveryKey === undefined
          ? api.POST('/v2/webhooks/{webhookKey}/ping', { params: { path } })
          : api.POST('/v2/webhooks/{webhookKey}/deliveries/{deliveryKey}/redelivery', {
              params: { path: { ...path, deliveryKey } },
            }),
      ),
    onSuccess: ({ state, responseStatus }) => {
      if (state === 'DELIVERED') done(t('receiverAnswered', { status: responseStatus ?? '' }));
    },
    onError: useProblemToast(),
    onSettled: () => queries.invalidateQueries({ queryKey }),
  });
  return (
    <section aria-label={t('deliveries')}>
      <Divider my="md" label={t('deliveries')} labelPosition="left" />
      <Group mb="sm">
        <Button
          variant="light"
          leftSection={<Radio size={16} aria-hidden />}
          loading={send.isPending && send.variables === undefined}
          onClick={() => send.mutate(undefined)}
        >
          {t('ping')}
        </Button>
        <RotateSecret webhookKey={webhookKey} />
      </Group>
      {send.data && send.data.state !== 'DELIVERED' && (
        <Alert color="red" mb="sm" role="alert" title={t('receiverRefused')}>
          {send.data.errorMessage}
        </Alert>
      )}
      {deliveries.isError && <Failure error={deliveries.error} retry={() => void deliveries.refetch()} />}
      {deliveries.isPending && <RowsSkeleton rows={4} />}
      {deliveries.data?.items.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('noDeliveries')}
        </Text>
      )}
      <Stack gap={6}>
        {deliveries.data?.items.map(({ deliveryKey, eventType, state, responseStatus, errorMessage, creationDate }) => (
          <Group key={deliveryKey} gap="sm" wrap="nowrap">
            <Badge variant="light" color={COLOURS[state]} className="baton-state" miw={90}>
              {t(`delivery.${state}`)}
            </Badge>
            <Text size="sm" style={{ flex: 1 }} truncate title={errorMessage ?? undefined}>
              {eventType} {responseStatus !== null && `· ${String(responseStatus)}`}
            </Text>
            <Text size="sm" c="dimmed">
              <When at={creationDate} />
            </Text>
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={<RotateCw size={14} aria-hidden />}
              loading={send.isPending && send.variables === deliveryKey}
              onClick={() => send.mutate(deliveryKey)}
              aria-label={t('sendAgainEvent', { event: eventType })}
            >
              {t('sendAgain')}
            </Button>
          </Group>
        ))}
      </Stack>
    </section>
  );
}
