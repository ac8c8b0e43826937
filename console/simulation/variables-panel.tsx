import { Button, Code, Group, Paper, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Step } from '../../processes/simulation/scenario.js';
import { nameOfNode, nameOfPlan } from './models.js';
import type { InstanceSnapshot, Scope } from './snapshot.js';
import { ValuesForm } from './values-form.js';

interface VariablesPanelProps {
  readonly snapshot: InstanceSnapshot;
  /** Names that the moment set. */
  readonly changed: ReadonlySet<string>;
  /** Absent where nothing can be changed at this moment. */
  readonly onChange?: ((step: Step) => void) | undefined;
}

/** The variables of an instance, by scope; what the moment changed stands out. */
export function VariablesPanel({ snapshot, changed, onChange }: VariablesPanelProps) {
  const { t } = useTranslation('simulation');
  const [editing, setEditing] = useState(false);
  const { plan, scopes } = snapshot;
  return (
    <Paper withBorder p="md" component="section">
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h5">
          {t('variables')}
        </Title>
        {onChange && (
          <Button variant="subtle" size="compact-sm" onClick={() => setEditing(!editing)} aria-expanded={editing}>
            {t('change')}
          </Button>
        )}
      </Group>
      {editing && onChange && (
        <ValuesForm
          schema={null}
          values={{}}
          suggested={{}}
          label={t('changedVariables')}
          submit={t('outcome.set')}
          onSubmit={(variables) => {
            setEditing(false);
            onChange({ setVariables: variables });
          }}
        />
      )}
      {scopes.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('noVariables')}
        </Text>
      )}
      {scopes.map((scope) => (
        <ScopeTable
          key={scope.key}
          scope={scope}
          changed={changed}
          title={scope.elementId === plan.processId ? nameOfPlan(plan) : nameOfNode(plan, scope.elementId)}
        />
      ))}
    </Paper>
  );
}

function ScopeTable({
  scope,
  changed,
  title,
}: {
  readonly scope: Scope;
  readonly changed: ReadonlySet<string>;
  readonly title: string;
}) {
  return (
    <Table layout="fixed" verticalSpacing={4} captionSide="top" mb="xs">
      <Table.Caption ta="left">{title}</Table.Caption>
      <Table.Tbody>
        {Object.entries(scope.variables).map(([name, value]) => (
          <Table.Tr key={name}>
            <Table.Th w="40%" fw={changed.has(`${scope.key} ${name}`) ? 700 : 400} style={{ overflowWrap: 'anywhere' }}>
              {name}
            </Table.Th>
            <Table.Td>
              <Code style={{ overflowWrap: 'anywhere', fontWeight: changed.has(`${scope.key} ${name}`) ? 700 : 400 }}>
                {JSON.stringify(value)}
              </Code>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
