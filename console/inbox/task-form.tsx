import { Alert, Button, Group, Paper, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.js';
import type { Values } from '../parts/form/form-viewer.js';
import { ProcessForm, type ProcessFormHandle } from '../parts/form/process-form.js';
import { useDoneToast } from '../parts/done-toast.js';
import { Failure } from '../parts/failure.js';
import { useProblemToast } from '../parts/problem-toast.js';
import { RowsSkeleton } from '../parts/rows-skeleton.js';
import { draftOptions, useDraft } from './drafts.js';
import { taskFormOptions, taskName, taskVariablesOptions, type Task } from './task-queries.js';

/** The form of a task, and the button that completes it. */
export function TaskForm({ task, mine }: { readonly task: Task; readonly mine: boolean }) {
  const { t } = useTranslation('inbox');
  const { userTaskKey } = task;
  const handle = useRef<ProcessFormHandle>(null);
  const form = useQuery(taskFormOptions(userTaskKey));
  const variables = useQuery(taskVariablesOptions(userTaskKey));
  const before = useQuery(draftOptions(userTaskKey));
  const draft = useDraft(userTaskKey);
  const values = useMemo(
    () => variables.data && before.data !== undefined && { ...variables.data, ...before.data },
    [variables.data, before.data],
  );
  const complete = useComplete(task);
  if (form.isError) return <Failure error={form.error} retry={() => void form.refetch()} />;
  if (variables.isError) return <Failure error={variables.error} retry={() => void variables.refetch()} />;
  if (before.isError) return <Failure error={before.error} retry={() => void before.refetch()} />;
  if (form.data === undefined || !values) return <RowsSkeleton rows={6} />;
  const schema = form.data;
  return (
    <Paper withBorder p="md">
      {!mine && task.state === 'CREATED' && (
        <Alert mb="md" variant="light">
          {t('claimFirst')}
        </Alert>
      )}
      {schema === null || schema === 'missing' ? (
        <Text>{t(schema === null ? 'noForm' : 'formMissing')}</Text>
      ) : (
        <ProcessForm
          ref={handle}
          schema={schema}
          values={values}
          readOnly={!mine}
          {...(mine ? { onChange: draft.keep } : {})}
        />
      )}
      {mine && (
        <Group justify="flex-end" mt="md">
          {(draft.kept || before.data !== null) && (
            <Text size="sm" c="dimmed" role="status">
              {t('draft')}
            </Text>
          )}
          <Button
            loading={complete.isPending}
            onClick={() => {
              const filled: Values | undefined = handle.current ? handle.current.submit() : {};
              if (!filled) return;
              draft.forget();
              complete.mutate(filled);
            }}
          >
            {t('complete')}
          </Button>
        </Group>
      )}
    </Paper>
  );
}

/** Back to the inbox, where the next task is. */
function useComplete(task: Task) {
  const { t } = useTranslation('inbox');
  const { userTaskKey } = task;
  const queries = useQueryClient();
  const navigate = useNavigate();
  const done = useDoneToast();
  return useMutation({
    mutationFn: (variables: Values) =>
      api.POST('/v2/user-tasks/{userTaskKey}/completion', {
        params: { path: { userTaskKey } },
        body: { variables: { ...variables } },
      }),
    onSuccess: async () => {
      done(t('completed', { name: taskName(task) }));
      await navigate({ to: '/inbox' });
    },
    onError: useProblemToast(),
    onSettled: () => queries.invalidateQueries({ queryKey: ['tasks'] }),
  });
}
