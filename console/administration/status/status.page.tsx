import { Badge, Group, Paper, SimpleGrid, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Cpu, Database, Scale, ServerCog, Workflow, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import { useFormat } from '../../language/use-format.js';
import { Failure } from '../../parts/failure.js';
import { Page } from '../../parts/page.js';
import { RowsSkeleton } from '../../parts/rows-skeleton.js';
import { When } from '../entity/cells.js';
import { SectionHint } from '../entity/section-hint.js';

const POLL_MS = 10_000;
const MEGABYTE = 1_048_576;

const componentsOptions = {
  queryKey: ['administration', 'components'],
  queryFn: () => answerOf(api.GET('/v2/system/components')),
  refetchInterval: POLL_MS,
};

/** What runs, in which version, and whether it answers. */
export function StatusPage() {
  const { t } = useTranslation('administration');
  const format = useFormat();
  const { data, error, refetch } = useQuery(componentsOptions);
  return (
    <Page title={t('section.status.title')} subtitle={<SectionHint id="status" />}>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!data && !error && <RowsSkeleton />}
      {data && (
        <SimpleGrid cols={{ base: 1, md: 2 }}>
          <Component
            icon={ServerCog}
            title="Baton"
            good
            facts={[
              [t('version'), data.version],
              [t('apiVersion'), data.apiVersion],
              ['Node.js', data.nodeVersion],
            ]}
          />
          <Component
            icon={Database}
            title="PostgreSQL"
            good={data.database.available}
            facts={[
              [t('version'), data.database.version],
              [
                t('size'),
                data.database.sizeBytes === null
                  ? null
                  : `${format.number(Math.round(data.database.sizeBytes / MEGABYTE))} MB`,
              ],
            ]}
          />
          <Component
            icon={Workflow}
            title="Temporal"
            good={data.temporal.available}
            facts={[
              [t('version'), data.temporal.version],
              [t('field.url'), data.temporal.address],
              [t('namespace'), data.temporal.namespace],
              [t('taskQueue'), data.temporal.taskQueue],
            ]}
          />
          <Component
            icon={Cpu}
            title={t('workers')}
            good={data.workers.length > 0}
            hint={data.workers.length === 0 ? t('noWorkers') : undefined}
            facts={data.workers.map(
              ({ identity, lastSeenDate }) => [identity, <When key={identity} at={lastSeenDate} />] as const,
            )}
          />
          <Component
            icon={Scale}
            title={t('licences')}

            hint={t('licencesHint')}
            facts={[
              ['Baton', 'MIT'],
              ['PostgreSQL', 'PostgreSQL Licence'],
              ['Temporal', 'MIT'],
              ['bpmn.io', t('bpmnLicence')],
            ]}
          />
        </SimpleGrid>
      )}
    </Page>
  );
}

function Component(props: {
  readonly icon: LucideIcon;
  readonly title: string;
  /** Absent where nothing runs. */
  readonly good?: boolean;
  readonly hint?: string | undefined;
  readonly facts: readonly (readonly [string, ReactNode])[];
}) {
  const { icon: Icon, title, good, hint, facts } = props;
  const { t } = useTranslation('administration');
  return (
    <Paper withBorder p="lg" component="section" aria-label={title}>
      <Group justify="space-between" mb="md">
        <Group gap="sm">
          <ThemeIcon variant="light" size={36} color={good === false ? 'red' : 'indigo'} aria-hidden>
            <Icon size={20} strokeWidth={1.7} />
          </ThemeIcon>
          <Title order={2} size="h4">
            {title}
          </Title>
        </Group>
        {good !== undefined && (
          <Badge variant="light" color={good ? 'teal' : 'red'} className="baton-state">
            {t(good ? 'answers' : 'answersNot')}
          </Badge>
        )}
      </Group>
      <Stack gap="xs">
        {hint !== undefined && <Text size="sm">{hint}</Text>}
        <dl className="baton-facts">
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd className="baton-text-wrap">{value ?? '–'}</dd>
            </div>
          ))}
        </dl>
      </Stack>
    </Paper>
  );
}
