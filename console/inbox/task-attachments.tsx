import { ActionIcon, Anchor, Button, FileButton, Group, Paper, Stack, Text, Tooltip } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { FileUp, Paperclip, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../language/use-format.js';
import { Empty } from '../parts/empty.js';
import { Failure } from '../parts/failure.js';
import { RowsSkeleton } from '../parts/rows-skeleton.js';
import { useMe } from '../session/me.js';
import { attachmentsOptions, type Attachment } from './surroundings-queries.js';
import type { Task } from './task-queries.js';
import { useAttach, useDetach } from './use-attachments.js';

/** Files of a task: dropped here, or chosen. */
export function TaskAttachments({ task: { userTaskKey } }: { readonly task: Task }) {
  const { t } = useTranslation('inbox');
  const may = useMe().may('documents:use');
  const { data, isError, error, refetch } = useQuery(attachmentsOptions(userTaskKey));
  const attach = useAttach(userTaskKey);
  const [over, setOver] = useState(false);
  if (isError) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <RowsSkeleton rows={3} />;
  const button = may && (
    <FileButton multiple onChange={(files) => attach.mutate(files)}>
      {(props) => (
        <Button {...props} variant="light" leftSection={<FileUp size={16} aria-hidden />} loading={attach.isPending}>
          {t('attach')}
        </Button>
      )}
    </FileButton>
  );
  return (
    <Paper
      withBorder
      p="md"
      bg={over ? 'var(--mantine-primary-color-light)' : undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(may);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (may) attach.mutate([...event.dataTransfer.files]);
      }}
    >
      {data.length === 0 ? (
        <Empty icon={Paperclip} title={t('noAttachments')} hint={t('noAttachmentsHint')} action={button} />
      ) : (
        <Stack gap="xs">
          {data.map((attachment) => (
            <Row key={attachment.attachmentKey} attachment={attachment} userTaskKey={userTaskKey} />
          ))}
          <Group justify="flex-end">{button}</Group>
        </Stack>
      )}
    </Paper>
  );
}

function Row({ attachment, userTaskKey }: { readonly attachment: Attachment; readonly userTaskKey: string }) {
  const { t, i18n } = useTranslation('inbox');
  const format = useFormat();
  const me = useMe();
  const detach = useDetach(userTaskKey);
  const { attachmentKey, name, size, author, creationDate } = attachment;
  return (
    <Group wrap="nowrap" gap="sm">
      <Paperclip size={16} aria-hidden style={{ flexShrink: 0 }} />
      <div style={{ flex: 1, minWidth: 0 }}>
        <Anchor
          href={`/v2/user-tasks/${userTaskKey}/attachments/${attachmentKey}/content`}
          download={name}
          size="sm"
          fw={500}
          style={{ overflowWrap: 'anywhere' }}
        >
          {name}
        </Anchor>
        <Text size="xs" c="dimmed" title={format.time(creationDate)}>
          {[sizeText(size, i18n.language), ...(author === null ? [] : [author]), format.ago(creationDate)].join(' · ')}
        </Text>
      </div>
      {(me.may('tasks:assign') || author === me.name) && (
        <Tooltip label={t('detach')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('detachOf', { name })}
            onClick={() => detach.mutate(attachment)}
          >
            <Trash2 size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
    </Group>
  );
}

const UNITS = ['byte', 'kilobyte', 'megabyte'] as const;

/** "1.4 MB" */
function sizeText(bytes: number, language: string): string {
  const step = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const unit = UNITS[step] ?? 'byte';
  const options = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(language, options).format(bytes / 1000 ** step);
}
