import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../parts/failure.js';
import { RowsSkeleton } from '../parts/rows-skeleton.js';
import { CommentItem } from './comment-item.js';
import { MentionField } from './mention-field.js';
import { commentsOptions } from './surroundings-queries.js';
import type { Task } from './task-queries.js';
import { useSay } from './use-comments.js';

/** What people say about a task, the latest last, and a field to say something. */
export function TaskComments({ task: { userTaskKey } }: { readonly task: Task }) {
  const { t } = useTranslation('inbox');
  const { data, isError, error, refetch } = useQuery(commentsOptions(userTaskKey));
  const [text, setText] = useState('');
  const say = useSay(userTaskKey);
  const send = (): void => {
    if (text.trim() !== '') say.mutate(text.trim(), { onSuccess: () => setText('') });
  };
  if (isError) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <RowsSkeleton rows={4} />;
  return (
    <Paper withBorder p="md">
      <Stack>
        {data.length === 0 && <Text c="dimmed">{t('comment.none')}</Text>}
        {data.map((comment) => (
          <CommentItem key={comment.commentKey} comment={comment} />
        ))}
        <form
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <Stack gap="xs">
            <MentionField
              userTaskKey={userTaskKey}
              label={t('comment.label')}
              value={text}
              onChange={setText}
              onSubmit={send}
            />
            <Group justify="flex-end">
              <Button type="submit" loading={say.isPending} disabled={text.trim() === ''}>
                {t('comment.send')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Stack>
    </Paper>
  );
}
