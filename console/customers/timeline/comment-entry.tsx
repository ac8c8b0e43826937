import { ActionIcon, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { MessageSquare, Trash2 } from 'lucide-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useDoneToast } from '../../parts/done-toast.js';
import { useProblemToast } from '../../parts/problem-toast.js';
import { useMe } from '../../session/me.js';
import { useNameOf } from '../staff.js';
import { EntryFrame } from './entry-frame.js';
import { timelineKey, type Comment, type Subject } from './timeline-queries.js';
import { useComment } from './use-comment.js';

/** What a colleague said; one's own can be deleted, and be there again. */
export function CommentEntry({ comment, subject }: { readonly comment: Comment; readonly subject: Subject }) {
  const { t } = useTranslation('customers');
  const { name } = useMe();
  const nameOf = useNameOf();
  const queries = useQueryClient();
  const done = useDoneToast();
  const again = useComment(subject);
  const { commentId, author, body, creationDate, editDate } = comment;
  const remove = useMutation({
    mutationFn: () => api.DELETE('/v2/crm/comments/{commentId}', { params: { path: { commentId } } }),
    onSuccess: () => done(t('commentDeleted'), () => again.mutate(body)),
    onError: useProblemToast(),
    onSettled: () => queries.invalidateQueries({ queryKey: timelineKey(subject) }),
  });
  return (
    <EntryFrame
      icon={MessageSquare}
      color="grape"
      at={creationDate}
      head={
        <>
          <Text component="span" size="sm" fw={600}>
            {nameOf(author)}
          </Text>
          {editDate !== null && (
            <Text component="span" size="xs" c="dimmed">
              {t('edited')}
            </Text>
          )}
          {author !== null && author === name && (
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              aria-label={t('deleteComment')}
              onClick={() => remove.mutate()}
            >
              <Trash2 size={14} aria-hidden />
            </ActionIcon>
          )}
        </>
      }
    >
      <div className="baton-entry-card">
        <Text size="sm" className="baton-entry-body">
          {body.split(/(@[\p{L}\p{N}](?:[\p{L}\p{N}._-]*[\p{L}\p{N}])?)/u).map((part, index) =>
            part.startsWith('@') ? (
              <span key={index} className="baton-mention">
                {part}
              </span>
            ) : (
              <Fragment key={index}>{part}</Fragment>
            ),
          )}
        </Text>
      </div>
    </EntryFrame>
  );
}
