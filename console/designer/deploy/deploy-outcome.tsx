import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Outcome } from './deploy-dialog.js';
import { Migration } from './migration.js';
import { StartButton } from './start-button.js';

/** What is deployed now, the way to it, and the migration that was asked for. */
export function DeployOutcome({ outcome, onClose }: { readonly outcome: Outcome; readonly onClose: () => void }) {
  const { t } = useTranslation('designer');
  const { deployed, migrating, xml } = outcome;
  return (
    <Stack>
      {deployed.deployments.map(({ processDefinition, decisionDefinition, form }) => {
        if (processDefinition)
          return (
            <Group key={processDefinition.processDefinitionKey} justify="space-between">
              <Done>
                <Anchor
                  renderRoot={(props) => (
                    <Link
                      to="/processes/$processDefinitionKey"
                      params={{ processDefinitionKey: processDefinition.processDefinitionKey }}
                      {...props}
                    />
                  )}
                >
                  {processDefinition.processDefinitionId}
                </Anchor>{' '}
                {t('inVersion', { version: processDefinition.processDefinitionVersion })}
              </Done>
              <StartButton processDefinitionKey={processDefinition.processDefinitionKey} />
            </Group>
          );
        const other = decisionDefinition
          ? { id: decisionDefinition.decisionDefinitionId, version: decisionDefinition.version }
          : form && { id: form.formId, version: form.version };
        return (
          other && (
            <Done key={other.id}>
              {other.id} {t('inVersion', { version: other.version })}
            </Done>
          )
        );
      })}
      {migrating.map((diff) => {
        const target = deployed.deployments.find(
          ({ processDefinition }) => processDefinition?.processDefinitionId === diff.from.processDefinitionId,
        )?.processDefinition;
        return (
          target && (
            <Migration
              key={target.processDefinitionKey}
              diff={diff}
              targetKey={target.processDefinitionKey}
              xml={xml}
            />
          )
        );
      })}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('close')}
        </Button>
      </Group>
    </Stack>
  );
}

function Done({ children }: { readonly children: React.ReactNode }) {
  return (
    <Group gap="xs" wrap="nowrap">
      <CircleCheck size={18} aria-hidden color="var(--mantine-color-teal-7)" />
      <Text size="sm">{children}</Text>
    </Group>
  );
}
