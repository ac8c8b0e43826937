import { Alert, Button, Checkbox, Group, Radio, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Rocket } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../parts/failure.js';
import { ProblemText } from '../../parts/problem-text.js';
import { RowsSkeleton } from '../../parts/rows-skeleton.js';
import { useMe } from '../../session/me.js';
import type { DrawnFile } from '../file-queries.js';
import { FindingList } from '../finding-list.js';
import type { Outcome } from './deploy-dialog.js';
import { checkedOptions, deployFiles, diffsOptions, referredOptions } from './deploy-queries.js';
import { ProcessChanges } from './process-changes.js';

/** Which files are deployed, what is found in them, what changes, and what becomes of what is running. */
export function DeployReview(props: {
  readonly file: DrawnFile;
  readonly onDeployed: (outcome: Outcome) => void;
  readonly onCancel: () => void;
}) {
  const { file, onDeployed, onCancel } = props;
  const { t } = useTranslation('designer');
  const queries = useQueryClient();
  const mayMigrate = useMe().may('instances:operate');
  const [left, setLeft] = useState<readonly string[]>([]);
  const [migrates, setMigrates] = useState(false);
  const referred = useQuery(referredOptions(file));
  const others = referred.data ?? [];
  const files = [file, ...others.filter(({ designFileKey }) => !left.includes(designFileKey))];
  const checked = useQuery({ ...checkedOptions(files), enabled: referred.isSuccess });
  const processIds = file.kind === 'BPMN' ? file.definitionIds : [];
  const valid = checked.data?.valid === true;
  const diffs = useQuery({ ...diffsOptions(processIds, files), enabled: valid });
  const running = (diffs.data ?? []).filter(({ instances }) => instances.running > 0);
  const deployment = useMutation({
    mutationFn: () => deployFiles(files),
    onSuccess: (deployed) => {
      onDeployed({ deployed, migrating: migrates ? running : [], xml: file.content });
      return queries.invalidateQueries({ queryKey: ['processes'] });
    },
  });
  if (referred.isError) return <Failure error={referred.error} retry={() => void referred.refetch()} />;
  return (
    <Stack>
      {others.length > 0 && (
        <section>
          <Title order={3} size="h5" mb="xs">
            {t('deployWith')}
          </Title>
          <Stack gap="xs">
            <Text size="sm">{file.name}</Text>
            {others.map(({ designFileKey, name, folder }) => (
              <Checkbox
                key={designFileKey}
                label={folder === '' ? name : `${folder}/${name}`}
                checked={!left.includes(designFileKey)}
                onChange={({ currentTarget }) =>
                  setLeft(
                    currentTarget.checked ? left.filter((key) => key !== designFileKey) : [...left, designFileKey],
                  )
                }
              />
            ))}
          </Stack>
        </section>
      )}
      {checked.isError && <Failure error={checked.error} retry={() => void checked.refetch()} />}
      {checked.data && !valid && (
        <Alert color="red" variant="light" title={t('deployRefused')}>
          <FindingList
            findings={checked.data.diagnostics.filter(({ severity }) => severity === 'error')}
            fileName={file.name}
          />
        </Alert>
      )}
      {diffs.isError && <Failure error={diffs.error} retry={() => void diffs.refetch()} />}
      {(checked.isPending || (valid && diffs.isPending)) && <RowsSkeleton rows={3} />}
      {diffs.data?.length === 0 && processIds.length > 0 && <Text size="sm">{t('deployFirst')}</Text>}
      {diffs.data?.map((diff) => (
        <ProcessChanges key={diff.from.processDefinitionKey} diff={diff} />
      ))}
      {running.length > 0 && (
        <Radio.Group
          label={t('runningInstances')}
          value={migrates ? 'migrate' : 'leave'}
          onChange={(value) => setMigrates(value === 'migrate')}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="leave" label={t('leaveRunning')} />
            <Radio
              value="migrate"
              label={t('migrateRunning')}
              disabled={!mayMigrate}
              {...(mayMigrate ? {} : { description: t('mayNotMigrate') })}
            />
          </Stack>
        </Radio.Group>
      )}
      {deployment.isError && <ProblemText error={deployment.error} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onCancel}>
          {t('cancel')}
        </Button>
        <Button
          leftSection={<Rocket size={16} aria-hidden />}
          disabled={!valid || diffs.isPending}
          loading={deployment.isPending}
          onClick={() => deployment.mutate()}
        >
          {t('deployNow', { count: files.length })}
        </Button>
      </Group>
    </Stack>
  );
}
