import { Anchor, Badge, Button, Code, Group, Paper, Spoiler, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../language/use-format.js';
import { useMe } from '../../session/me.js';
import { ConfirmDialog } from '../confirm-dialog.js';
import { filterOf } from '../instances/instance-filter.js';
import { useBatch } from '../instances/use-batch.js';
import { definitionsOptions, type ErrorGroup } from './error-queries.js';

/** One message: in which processes, how often, and a button that tries all of them again. */
export function ErrorCard({ group }: { readonly group: ErrorGroup }) {
  const { t } = useTranslation('operations');
  const format = useFormat();
  const may = useMe().may('instances:operate');
  const { data: processes = [] } = useQuery(definitionsOptions(group));
  const batch = useBatch();
  const [asked, setAsked] = useState(false);
  const { errorMessage: error, activeInstancesWithErrorCount: count } = group;
  const instances = t('instancesCount', { count, formatted: format.number(count) });
  return (
    <Paper withBorder p="md" component="article" aria-label={error}>
      <Stack gap="xs">
        <Group justify="space-between" wrap="nowrap">
          <Anchor
            fw={600}
            renderRoot={(props) => <Link to="/instances" search={{ state: 'incident', error }} {...props} />}
          >
            {instances}
          </Anchor>
          {may && (
            <Button size="xs" flex="none" onClick={() => setAsked(true)}>
              {t('retryAll')}
            </Button>
          )}
        </Group>
        <Spoiler maxHeight={90} showLabel={t('showAll')} hideLabel={t('showLess')}>
          <Code block>{error}</Code>
        </Spoiler>
        <Group gap="xs">
          {processes.map((one) => (
            <Badge
              key={one.processDefinitionKey}
              variant="default"
              size="lg"
              renderRoot={(props) => (
                <Link
                  to="/instances"
                  search={{
                    state: 'incident',
                    error,
                    process: one.processDefinitionId,
                    version: one.processDefinitionVersion,
                  }}
                  {...props}
                />
              )}
            >
              {one.processDefinitionName} · {t('versionOf', { version: one.processDefinitionVersion })} ·{' '}
              {format.number(one.activeInstancesWithErrorCount)}
            </Badge>
          ))}
        </Group>
      </Stack>
      {asked && (
        <ConfirmDialog
          title={`${t('retryAll')}: ${instances}`}
          consequence={t('consequence.retry')}
          action={t('retryAll')}
          pending={batch.isPending}
          onClose={() => setAsked(false)}
          onConfirm={() =>
            batch.mutate(
              { action: 'retry', filter: filterOf({ error }, 'incident') },
              { onSettled: () => setAsked(false) },
            )
          }
        />
      )}
    </Paper>
  );
}
