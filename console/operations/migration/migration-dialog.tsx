import { Button, Group, List, Modal, Select, Skeleton, Stack, Switch, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../parts/failure.js';
import { versionsOptions, xmlOptions } from '../../processes/process-queries.js';
import { readElements } from '../instance/read-elements.js';
import type { Instance } from '../instances/instance-queries.js';
import { DryRun } from './dry-run.js';
import { MappingTable } from './mapping-table.js';
import { differenceOptions, validationOptions, type ElementMapping, type InstanceFilter } from './migration-queries.js';
import { useMigrate } from './use-migrate.js';

interface MigrationProps {
  /** The version they run by. */
  readonly source: Pick<Instance, 'processDefinitionKey' | 'processDefinitionId' | 'processDefinitionVersion'>;
  readonly filter: InstanceFilter;
  /** Where it is one alone. */
  readonly processInstanceKey?: string;
  readonly onClose: () => void;
}

/** To another version: which one, how its elements follow, and what a dry run says. */
export function MigrationDialog(props: MigrationProps) {
  const { source, onClose } = props;
  const { t } = useTranslation('operations');
  const versions = useQuery(versionsOptions(source.processDefinitionId));
  const others = versions.data?.items.filter((one) => one.processDefinitionKey !== source.processDefinitionKey) ?? [];
  const [chosen, setChosen] = useState<string>();
  const target = chosen ?? others[0]?.processDefinitionKey;
  const difference = useQuery(differenceOptions(source.processDefinitionKey, target));
  return (
    <Modal opened size="xl" onClose={onClose} title={t('migrate')} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack>
        {versions.data && others.length === 0 ? (
          <Text size="sm">{t('noOtherVersion')}</Text>
        ) : (
          <Select
            label={t('targetVersion')}
            description={t('fromVersion', { version: source.processDefinitionVersion })}
            allowDeselect={false}
            w={260}
            data={others.map(({ processDefinitionKey, version, versionTag }) => ({
              value: processDefinitionKey,
              label: versionTag ?? t('versionOf', { version }),
            }))}
            value={target ?? null}
            onChange={(key) => setChosen(key ?? undefined)}
          />
        )}
        {difference.isError && <Failure error={difference.error} />}
        {difference.isLoading && <Skeleton h={160} />}
        {difference.data && target !== undefined && (
          <>
            <List size="sm" aria-label={t('differences')}>
              {difference.data.sentences.map((sentence) => (
                <List.Item key={sentence}>{sentence}</List.Item>
              ))}
            </List>
            <Mapping
              {...props}
              key={target}
              target={target}
              proposed={Object.fromEntries(
                difference.data.mappingInstructions.map((one) => [one.sourceElementId, one.targetElementId]),
              )}
            />
          </>
        )}
      </Stack>
    </Modal>
  );
}

function Mapping(props: MigrationProps & { readonly target: string; readonly proposed: ElementMapping }) {
  const { source, filter, target, proposed, onClose } = props;
  const { t } = useTranslation('operations');
  const [mapping, setMapping] = useState(proposed);
  const [all, setAll] = useState(false);
  const before = useQuery(xmlOptions(source.processDefinitionKey)).data;
  const after = useQuery(xmlOptions(target)).data;
  const validation = useQuery(validationOptions(filter, target, mapping));
  const migrate = useMigrate(props);
  if (before === undefined || after === undefined) return <Skeleton h={160} />;
  const sources = readElements(before);
  const other = sources.filter(({ id }) => all || proposed[id] !== id);
  return (
    <Stack>
      {sources.length > 0 && (
        <Switch
          label={t('showAllElements', { count: sources.length })}
          checked={all}
          onChange={({ currentTarget }) => setAll(currentTarget.checked)}
        />
      )}
      {other.length > 0 ? (
        <MappingTable sources={other} targets={readElements(after)} mapping={mapping} onChange={setMapping} />
      ) : (
        <Text size="sm" c="dimmed">
          {t('allMapped')}
        </Text>
      )}
      <DryRun query={validation} />
      <Group justify="space-between" wrap="nowrap">
        <Text size="xs" c="dimmed">
          {t('migrationConsequence')}
        </Text>
        <Button
          flex="none"
          loading={migrate.isPending}
          disabled={validation.data === undefined || validation.data.validated <= validation.data.items.length}
          onClick={() => migrate.mutate({ target, mapping }, { onSuccess: onClose })}
        >
          {t('action.migrate')}
        </Button>
      </Group>
    </Stack>
  );
}
