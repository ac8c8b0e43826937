import { Button, Code, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../session/me.js';
import { isRunning } from '../instances/instance-queries.js';
import { QueryTable } from '../query-table.js';
import { EditVariable } from '../variables/edit-variable.js';
import type { Scope } from '../variables/variable-dialog.js';
import { historyOptions, variablesOptions, type Variable } from './instance-queries.js';
import type { TabProps } from './tab-props.js';

/** Variables, each in its scope; they can be changed while the scope is alive. */
export function VariablesTab({ instance, element }: TabProps) {
  const { t } = useTranslation('operations');
  const { processInstanceKey } = instance;
  const query = useQuery(variablesOptions(processInstanceKey));
  const { data: history = [] } = useQuery(historyOptions(processInstanceKey));
  const may = useMe().may('instances:operate') && isRunning(instance);
  const [edited, setEdited] = useState<Variable | 'new'>();
  const scopes = new Map(history.map((entry) => [entry.elementInstanceKey, entry]));
  const nameOf = (scopeKey: string): string =>
    scopeKey === processInstanceKey ? t('wholeProcess') : (scopes.get(scopeKey)?.elementName ?? scopeKey);
  const alive: readonly Scope[] = [
    { key: processInstanceKey, name: t('wholeProcess') },
    ...history
      .filter(({ state, elementInstanceKey }) => state === 'ACTIVE' && elementInstanceKey !== processInstanceKey)
      .map(({ elementInstanceKey: key, elementName }) => ({ key, name: `${elementName} (${key})` })),
  ];
  const isAlive = (scopeKey: string): boolean => alive.some(({ key }) => key === scopeKey);
  return (
    <Stack align="stretch">
      <QueryTable
        label={t('tab.variables')}
        query={query}
        rows={(variables) =>
          element === undefined
            ? variables
            : variables.filter(({ scopeKey }) => scopes.get(scopeKey)?.elementId === element)
        }
        rowKey={({ variableKey }) => variableKey}
        empty={t('noVariables')}
        columns={[
          {
            title: t('name'),
            cell: ({ name }) => (
              <Text size="sm" fw={500}>
                {name}
              </Text>
            ),
          },
          {
            title: t('value'),
            cell: ({ value }) => (
              <Code style={{ display: 'inline-block', maxWidth: 520, maxHeight: 90, overflow: 'auto' }} tabIndex={0}>
                {value}
              </Code>
            ),
          },
          { title: t('scope'), cell: ({ scopeKey }) => nameOf(scopeKey) },
          {
            title: t('change'),
            cell: (variable) => (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t('editVariable', { name: variable.name })}
                onClick={() => setEdited(variable)}
              >
                {may && isAlive(variable.scopeKey) ? t('edit') : t('look')}
              </Button>
            ),
          },
        ]}
      />
      {may && (
        <Group>
          <Button variant="light" leftSection={<Plus size={16} aria-hidden />} onClick={() => setEdited('new')}>
            {t('newVariable')}
          </Button>
        </Group>
      )}
      {edited !== undefined && (
        <EditVariable
          processInstanceKey={processInstanceKey}
          {...(edited === 'new' ? {} : { variable: edited })}
          scopes={alive}
          readOnly={edited !== 'new' && !(may && isAlive(edited.scopeKey))}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Stack>
  );
}
