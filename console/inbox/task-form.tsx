import { Alert, Button, Checkbox, Group, Paper, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Values } from '../parts/form/form-viewer.js';
import { ProcessForm, type ProcessFormHandle } from '../parts/form/process-form.js';
import { Failure } from '../parts/failure.js';
import { RowsSkeleton } from '../parts/rows-skeleton.js';
import { draftOptions, useDraft } from './drafts.js';
import { taskFormOptions, taskVariablesOptions, type Task } from './task-queries.js';
import { useComplete, useOnward } from './use-complete.js';

/** The form of a task, and the button that completes it, or hands it back where somebody else answers for it. */
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
  const [onward, goOnward] = useOnward();
  const delegated = task.delegationState === 'PENDING';
  if (form.isError) return <Failure error={form.error} retry={() => void form.refetch()} />;
  if (variables.isError) return <Failure error={variables.error} retry={() => void variables.refetch()} />;
  if (before.isError) return <Failure error={before.error} retry={() => void before.refetch()} />;
  if (form.data === undefined || !values) return <RowsSkeleton rows={6} />;
  const schema = form.data;
  return (
    <Paper withBorder p="md">
      {!mine && task.state === 'CREATED' && (
        <Alert mb="md" variant="light">
          {delegated ? t('delegatedTo', { name: task.assignee }) : t('claimFirst')}
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
      {mine && delegated && (
        <Text size="sm" c="dimmed" mt="md">
          {t('handBackHint', { name: task.owner ?? t('nobody') })}
        </Text>
      )}
      {mine && (
        <Group justify="flex-end" mt="md">
          <Checkbox
            mr="auto"
            label={t('onward')}
            checked={onward}
            onChange={({ currentTarget }) => goOnward(currentTarget.checked)}
          />
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
            {t(delegated ? 'handBack' : 'complete')}
          </Button>
        </Group>
      )}
    </Paper>
  );
}
