import { ActionIcon, Badge, Button, Group, Modal, SegmentedControl, Select, Stack, Text, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import { useFormat } from '../../language/use-format.js';
import { Failure } from '../../parts/failure.js';
import { useProblemToast } from '../../parts/problem-toast.js';
import { RowsSkeleton } from '../../parts/rows-skeleton.js';
import { useMe } from '../../session/me.js';
import { consentsOptions, type Consent } from '../customer-queries.js';
import { Panel } from './panel.js';

const PURPOSES = ['marketing', 'service', 'sharing'] as const;
const CHANNELS = ['email', 'sms', 'phone'] as const;
/** How a member of staff knows of it. */
const SOURCES = ['phone', 'meeting', 'letter'] as const;

type State = NonNullable<Consent['state']>;

/** The latest for a purpose and channel counts. */
function current(consents: readonly Consent[]): readonly Consent[] {
  const seen = new Set<string>();
  return consents.filter(({ purpose, channel }) => {
    const key = `${String(purpose)} ${String(channel)}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** What a customer allowed, or no longer allows. */
export function ConsentsPanel({ customerId }: { readonly customerId: string }) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const consents = useQuery(consentsOptions(customerId));
  const [adding, { open, close }] = useDisclosure(false);
  const may = useMe().may('crm:write');
  return (
    <Panel
      title={t('consents')}
      action={
        may && (
          <Tooltip label={t('newConsent')}>
            <ActionIcon variant="subtle" aria-label={t('newConsent')} onClick={open}>
              <Plus size={18} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )
      }
    >
      {consents.isError ? (
        <Failure error={consents.error} retry={() => void consents.refetch()} />
      ) : consents.isPending ? (
        <RowsSkeleton rows={2} />
      ) : consents.data.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('noConsents')}
        </Text>
      ) : (
        <Stack gap={6}>
          {current(consents.data).map(({ id, purpose, channel, state, source, recordedAt }) => (
            <Group key={id} justify="space-between" gap="xs">
              <Text size="sm">
                {t(`purpose.${purpose as 'marketing'}`, { defaultValue: purpose ?? '' })} ·{' '}
                {channel === null ? t('allChannels') : t(`channel.${channel as 'email'}`, { defaultValue: channel })}
              </Text>
              <Tooltip label={`${source ?? ''}, ${recordedAt === null ? '' : format.time(recordedAt)}`}>
                <Badge variant="light" color={state === 'given' ? 'teal' : 'red'}>
                  {t(`consent.${state ?? 'withdrawn'}`)}
                </Badge>
              </Tooltip>
            </Group>
          ))}
        </Stack>
      )}
      {adding && <ConsentDialog customerId={customerId} onClose={close} />}
    </Panel>
  );
}

function ConsentDialog({ customerId, onClose }: { readonly customerId: string; readonly onClose: () => void }) {
  const { t } = useTranslation('customers');
  const queries = useQueryClient();
  const [purpose, setPurpose] = useState<string>('marketing');
  const [channel, setChannel] = useState<string | null>('email');
  const [source, setSource] = useState<string>('phone');
  const [state, setState] = useState<State>('given');
  const add = useMutation({
    mutationFn: () => answerOf(api.POST('/v2/crm/consents', { body: { customerId, purpose, channel, state, source } })),
    onSuccess: onClose,
    onError: useProblemToast(),
    onSettled: () => queries.invalidateQueries({ queryKey: ['crm', 'list', 'consents', customerId] }),
  });
  return (
    <Modal opened onClose={onClose} title={t('newConsent')} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack>
        <SegmentedControl
          aria-label={t('consentState')}
          value={state}
          onChange={(next) => setState(next as State)}
          data={(['given', 'withdrawn'] as const).map((value) => ({ value, label: t(`consent.${value}`) }))}
        />
        <Select
          label={t('purposeTitle')}
          allowDeselect={false}
          data={PURPOSES.map((value) => ({ value, label: t(`purpose.${value}`) }))}
          value={purpose}
          onChange={(next) => next !== null && setPurpose(next)}
        />
        <Select
          label={t('channelTitle')}
          placeholder={t('allChannels')}
          clearable
          clearButtonProps={{ 'aria-label': t('clear') }}
          data={CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) }))}
          value={channel}
          onChange={setChannel}
        />
        <Select
          label={t('sourceTitle')}
          allowDeselect={false}
          data={SOURCES.map((value) => ({ value, label: t(`knownBy.${value}`) }))}
          value={source}
          onChange={(next) => next !== null && setSource(next)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button loading={add.isPending} onClick={() => add.mutate()}>
            {t('save')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
