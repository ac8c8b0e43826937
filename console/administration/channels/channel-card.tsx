import { Button, Group, Paper, ThemeIcon, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Mail, MessageSquare, MessagesSquare, Phone, Send } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { EntityForm } from '../entity/entity-form.js';
import { textOf, type Field } from '../entity/field.js';
import { useSave } from '../entity/use-save.js';
import { TestDialog } from './test-dialog.js';
import type { ChannelSettings } from './channel.js';

const ICONS = { email: Mail, sms: MessageSquare, voice: Phone, chat: MessagesSquare } as const;

const numberOf = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

/** The settings of one channel, and the button that tries it. */
export function ChannelCard({ settings }: { readonly settings: ChannelSettings }) {
  const { t } = useTranslation('administration');
  const { channel } = settings;
  const [testing, { open, close }] = useDisclosure(false);
  const name = t(`channel.${channel}`);
  const Icon = ICONS[channel];
  const fields: readonly Field[] = [
    { name: 'quietFrom', kind: 'time' },
    { name: 'quietTo', kind: 'time' },
    {
      name: 'quietFor',
      kind: 'choice',
      required: true,
      options: (['all', 'marketing'] as const).map((value) => ({ value, label: t(`quietFor.${value}`) })),
    },
    { name: 'timeZone', kind: 'text', required: true, hint: t('quietZoneHint') },
    { name: 'rateLimit', kind: 'number', min: 1, hint: t('rateHint') },
    { name: 'rateWindowSeconds', kind: 'number', min: 1, required: true },
    { name: 'softBounceLimit', kind: 'number', min: 1, required: true, when: () => channel === 'email' },
  ];
  const save = useSave('channels', {
    send: (values: Parameters<typeof textOf>[0]) => {
      const [from, to] = [textOf(values, 'quietFrom'), textOf(values, 'quietTo')];
      const [window, bounces] = [numberOf(values['rateWindowSeconds']), numberOf(values['softBounceLimit'])];
      return api.PATCH('/v2/crm/channel-settings/{channel}', {
        params: { path: { channel } },
        body: {
          quietFrom: from === '' ? null : from,
          quietTo: to === '' ? null : to,
          quietFor: values['quietFor'] === 'marketing' ? 'marketing' : 'all',
          timeZone: textOf(values, 'timeZone'),
          rateLimit: numberOf(values['rateLimit']) ?? null,
          ...(window === undefined ? {} : { rateWindowSeconds: window }),
          ...(bounces === undefined ? {} : { softBounceLimit: bounces }),
        },
      });
    },
  });
  return (
    <Paper withBorder p="lg" component="section" aria-label={name}>
      <Group justify="space-between" mb="md">
        <Group gap="sm">
          <ThemeIcon variant="light" size={36} aria-hidden>
            <Icon size={20} strokeWidth={1.7} />
          </ThemeIcon>
          <Title order={2} size="h4">
            {name}
          </Title>
        </Group>
        <Button variant="light" leftSection={<Send size={16} aria-hidden />} onClick={open}>
          {t('test')}
        </Button>
      </Group>
      <EntityForm
        columns={2}
        fields={fields}
        values={settings}
        adding={false}
        saving={save.isPending}
        onSave={save.mutate}
      />
      <TestDialog channel={channel} opened={testing} onClose={close} />
    </Paper>
  );
}
