import { ActionIcon, Avatar, Button, Group, Mark, Stack, Text, Tooltip } from '@mantine/core';
import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../language/use-format.js';
import { useMe } from '../session/me.js';
import { MentionField } from './mention-field.js';
import type { Comment } from './surroundings-queries.js';
import { useDeleteComment, useEditComment } from './use-comments.js';

/** One comment; one's own can be changed and deleted. */
export function CommentItem({ comment }: { readonly comment: Comment }) {
  const { t } = useTranslation('inbox');
  const format = useFormat();
  const { name } = useMe();
  const { author, text, creationDate, editDate, userTaskKey } = comment;
  const [draft, setDraft] = useState<string>();
  const edit = useEditComment(userTaskKey);
  const remove = useDeleteComment(userTaskKey);
  const who = author ?? t('comment.somebody');
  const save = (): void => {
    const next = draft?.trim() ?? '';
    if (next !== '' && next !== text) edit.mutate({ comment, text: next });
    setDraft(undefined);
  };
  return (
    <Group align="flex-start" wrap="nowrap" gap="sm" component="article" aria-label={t('comment.by', { name: who })}>
      <Avatar size={32} name={who} color="initials" aria-hidden />
      <Stack gap={2} style={{ flex: 1, minWidth: 0 }}>
        <Group gap="xs">
          <Text size="sm" fw={600}>
            {who}
          </Text>
          <Text size="xs" c="dimmed" title={format.time(creationDate)}>
            {format.ago(creationDate)}
            {editDate !== null && ` · ${t('comment.edited')}`}
          </Text>
          {author !== null && author === name && draft === undefined && (
            <ActionIcon.Group ml="auto">
              <Tooltip label={t('comment.edit')}>
                <ActionIcon variant="subtle" color="gray" aria-label={t('comment.edit')} onClick={() => setDraft(text)}>
                  <Pencil size={15} aria-hidden />
                </ActionIcon>
              </Tooltip>
              <Tooltip label={t('comment.delete')}>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('comment.delete')}
                  onClick={() => remove.mutate(comment)}
                >
                  <Trash2 size={15} aria-hidden />
                </ActionIcon>
              </Tooltip>
            </ActionIcon.Group>
          )}
        </Group>
        {draft === undefined ? (
          <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            <Mentioning comment={comment} />
          </Text>
        ) : (
          <Stack gap="xs">
            <MentionField
              userTaskKey={userTaskKey}
              label={t('comment.label')}
              value={draft}
              onChange={setDraft}
              onSubmit={save}
            />
            <Group justify="flex-end" gap="xs">
              <Button size="compact-sm" variant="default" onClick={() => setDraft(undefined)}>
                {t('cancel')}
              </Button>
              <Button size="compact-sm" onClick={save}>
                {t('comment.save')}
              </Button>
            </Group>
          </Stack>
        )}
      </Stack>
    </Group>
  );
}

/** The text, with those marked whom it speaks to. */
function Mentioning({ comment: { text, mentions } }: { readonly comment: Comment }) {
  return text
    .split(/(@[\p{L}\p{N}_.-]+)/u)
    .map((part, index) =>
      part.startsWith('@') && mentions.includes(part.slice(1)) ? <Mark key={index}>{part}</Mark> : part,
    );
}
