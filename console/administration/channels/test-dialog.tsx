import { Alert, Button, Code, Group, Loader, Modal, Stack, Text, TextInput, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import { useFormat } from '../../language/use-format.js';
import { useProblemToast } from '../../parts/problem-toast.js';
import { isSettled, sentOptions, type ChannelSettings } from './channel.js';

interface TestDialogProps {
  readonly channel: ChannelSettings['channel'];
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Sends a message on a channel, and shows what the other side answers. */
export function TestDialog({ channel, opened, onClose }: TestDialogProps) {
  const { t } = useTranslation('administration');
  const [messageId, setMessageId] = useState<string>();
  const send = useMutation({
    mutationFn: (body: { readonly recipient: string; readonly subject: string; readonly body: string }) =>
      answerOf(api.POST('/v2/crm/channel-settings/{channel}/test', { params: { path: { channel } }, body })),
    onSuccess: (answer) => setMessageId(answer.messageId),
    onError: useProblemToast(),
  });
  return (
    <Modal
      opened={opened}
      onClose={() => {
        setMessageId(undefined);
        onClose();
      }}
      title={t('testTitle', { channel: t(`channel.${channel}`) })}
      closeButtonProps={{ 'aria-label': t('close') }}
      centered
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const given = new FormData(event.currentTarget);
          const text = (name: string): string => String(given.get(name)).trim();
          send.mutate({ recipient: text('recipient'), subject: t('testSubject'), body: text('body') });
        }}
      >
        <Stack>
          <TextInput
            name="recipient"
            type={channel === 'email' ? 'email' : 'text'}
            label={t(`recipient.${channel}`)}
            description={t(`recipientHint.${channel}`)}
            required
            withAsterisk={false}
            data-autofocus
          />
          <Textarea
            name="body"
            label={t('testText')}
            defaultValue={t('testBody')}
            autosize
            minRows={2}
            required
            withAsterisk={false}
          />
          {messageId !== undefined && <Outcome messageId={messageId} />}
          <Group justify="flex-end">
            <Button type="submit" loading={send.isPending}>
              {t('send')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** What became of it so far. */
function Outcome({ messageId }: { readonly messageId: string }) {
  const { t } = useTranslation('administration');
  const format = useFormat();
  const { data } = useQuery(sentOptions(messageId));
  if (!data || !isSettled(data))
    return (
      <Group gap="sm" role="status">
        <Loader size="xs" aria-hidden />
        <Text size="sm">{t('sending')}</Text>
        {data?.state === 'queued' && data.notBefore !== null && !format.isPast(data.notBefore) && (
          <Text size="sm">{t('waitsUntil', { time: format.time(data.notBefore) })}</Text>
        )}
      </Group>
    );
  const good = data.state === 'sent' || data.state === 'delivered';
  return (
    <Alert
      role="status"
      styles={{ label: { color: 'var(--mantine-color-text)' } }}
      color={good ? 'teal' : 'red'}
      icon={good ? <CircleCheck aria-hidden /> : <CircleAlert aria-hidden />}
      title={t(`sent.${data.state}`)}
    >
      <Code className="baton-secret">{data.errorMessage ?? data.providerId ?? data.messageId}</Code>
    </Alert>
  );
}
