import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.js';
import { useOptimistic } from '../api/optimistic.js';
import { useDoneToast } from '../parts/done-toast.js';
import { useProblemToast } from '../parts/problem-toast.js';
import type { Comment } from './surroundings-queries.js';

const queryKey = (userTaskKey: string) => ['tasks', 'comments', userTaskKey];
const params = ({ userTaskKey, commentKey }: Comment) => ({ path: { userTaskKey, commentKey } });

export function useSay(userTaskKey: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (text: string) =>
      api.POST('/v2/user-tasks/{userTaskKey}/comments', { params: { path: { userTaskKey } }, body: { text } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: queryKey(userTaskKey) }),
    onError: useProblemToast(),
  });
}

export function useEditComment(userTaskKey: string) {
  return useOptimistic<{ readonly comment: Comment; readonly text: string }, readonly Comment[]>({
    queryKey: queryKey(userTaskKey),
    send: ({ comment, text }) =>
      api.PATCH('/v2/user-tasks/{userTaskKey}/comments/{commentKey}', { params: params(comment), body: { text } }),
    change: (cached, { comment, text }) =>
      cached.map((one) => (one.commentKey === comment.commentKey ? { ...one, text } : one)),
  });
}

/** Undone by saying it again. */
export function useDeleteComment(userTaskKey: string) {
  const { t } = useTranslation('inbox');
  const done = useDoneToast();
  const say = useSay(userTaskKey);
  return useOptimistic<Comment, readonly Comment[]>({
    queryKey: queryKey(userTaskKey),
    send: (comment) => api.DELETE('/v2/user-tasks/{userTaskKey}/comments/{commentKey}', { params: params(comment) }),
    change: (cached, { commentKey }) => cached.filter((one) => one.commentKey !== commentKey),
    done: ({ text }) => done(t('comment.deleted'), () => say.mutate(text)),
  });
}
