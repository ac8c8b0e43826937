import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../api/client.js';
import { useOptimistic } from '../api/optimistic.js';
import { useDoneToast } from '../parts/done-toast.js';
import { useProblemToast } from '../parts/problem-toast.js';
import type { Attachment } from './surroundings-queries.js';

const queryKey = (userTaskKey: string) => ['tasks', 'attachments', userTaskKey];

async function attach(userTaskKey: string, request: { documentId: string; name?: string }): Promise<void> {
  const params = { path: { userTaskKey } };
  await api.POST('/v2/user-tasks/{userTaskKey}/attachments', { params, body: request });
}

async function upload(userTaskKey: string, file: File): Promise<void> {
  const { documentId } = await answerOf(
    api.POST('/v2/documents', {
      // OpenAPI knows files as texts: the serializer sends the file itself.
      body: { file: file.name },
      bodySerializer: () => {
        const form = new FormData();
        form.append('file', file);
        return form;
      },
    }),
  );
  await attach(userTaskKey, { documentId });
}

/** One file after the other: what is there stays where a later one is refused. */
export function useAttach(userTaskKey: string) {
  const { t } = useTranslation('inbox');
  const queries = useQueryClient();
  const done = useDoneToast();
  return useMutation({
    mutationFn: async (files: readonly File[]) => {
      for (const file of files) await upload(userTaskKey, file);
    },
    onSuccess: (_answer, files) => done(t('attached', { count: files.length })),
    onError: useProblemToast(),
    onSettled: () => queries.invalidateQueries({ queryKey: queryKey(userTaskKey) }),
  });
}

/** The document itself stays: to undo it is to attach it again. */
export function useDetach(userTaskKey: string) {
  const { t } = useTranslation('inbox');
  const queries = useQueryClient();
  const done = useDoneToast();
  const tell = useProblemToast();
  const undo = ({ documentId, name }: Attachment): void =>
    void attach(userTaskKey, { documentId, name })
      .catch(tell)
      .then(() => queries.invalidateQueries({ queryKey: queryKey(userTaskKey) }));
  return useOptimistic<Attachment, readonly Attachment[]>({
    queryKey: queryKey(userTaskKey),
    send: ({ attachmentKey }) =>
      api.DELETE('/v2/user-tasks/{userTaskKey}/attachments/{attachmentKey}', {
        params: { path: { userTaskKey, attachmentKey } },
      }),
    change: (cached, { attachmentKey }) => cached.filter((one) => one.attachmentKey !== attachmentKey),
    done: (attachment) => done(t('detached', { name: attachment.name }), () => undo(attachment)),
  });
}
