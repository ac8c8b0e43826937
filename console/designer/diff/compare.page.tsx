import { Badge, Grid, Group, Paper, Select, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { GitCompareArrows } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Diagram } from '../../parts/diagram/diagram.js';
import { Empty } from '../../parts/empty.js';
import { Failure } from '../../parts/failure.js';
import { Page } from '../../parts/page.js';
import {
  processName,
  processOptions,
  versionsOptions,
  xmlOptions,
  type Process,
} from '../../processes/process-queries.js';
import { ChangeList } from './change-list.js';
import { versionDiffOptions } from './compare-queries.js';
import { CHANGE_COLORS, changesOf, type ChangeKind, type VersionDiff } from './diff.js';
import '../designer.css';

const route = getRouteApi('/shell/processes/$processDefinitionKey/compare');

/** Two versions of a process beside each other, and what differs in words. */
export function ComparePage() {
  const { t } = useTranslation('designer');
  const { processDefinitionKey } = route.useParams();
  const { with: chosen } = route.useSearch();
  const navigate = route.useNavigate();
  const { data: process } = useSuspenseQuery(processOptions(processDefinitionKey));
  const { data: versions } = useSuspenseQuery(versionsOptions(process.processDefinitionId));
  const others = versions.items.filter((one) => one.processDefinitionKey !== processDefinitionKey);
  const other =
    others.find((one) => one.processDefinitionKey === chosen) ??
    others.find(({ version }) => version < process.version) ??
    others[0];
  const name = processName(process);
  return (
    <Page
      title={t('compare.title', { version: process.version })}
      crumbs={[
        { label: t('compare.processes'), link: { to: '/processes' } },
        { label: name, link: { to: '/processes/$processDefinitionKey', params: { processDefinitionKey } } },
      ]}
      actions={
        other && (
          <Select
            aria-label={t('compare.with')}
            allowDeselect={false}
            data={others.map((one) => ({
              value: one.processDefinitionKey,
              label: t('compare.version', { version: one.version }),
            }))}
            value={other.processDefinitionKey}
            onChange={(key) => void navigate({ search: key === null ? {} : { with: key }, replace: true })}
          />
        )
      }
    >
      {other ? (
        <Comparison
          older={process.version < other.version ? process : other}
          newer={process.version < other.version ? other : process}
        />
      ) : (
        <Empty icon={GitCompareArrows} title={t('compare.alone')} hint={t('compare.aloneHint')} />
      )}
    </Page>
  );
}

type Version = Pick<Process, 'processDefinitionKey' | 'version'>;

function Comparison({ older, newer }: { readonly older: Version; readonly newer: Version }) {
  const { t } = useTranslation('designer');
  const [selected, setSelected] = useState<string>();
  const diff = useQuery(versionDiffOptions(older.processDefinitionKey, newer.processDefinitionKey));
  if (diff.isError) return <Failure error={diff.error} retry={() => void diff.refetch()} />;
  return (
    <Stack>
      <Grid>
        <Grid.Col span={{ base: 12, lg: 6 }}>
          <Side version={older} kinds={['removed', 'changed']} diff={diff.data} selected={selected} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 6 }}>
          <Side version={newer} kinds={['added', 'changed']} diff={diff.data} selected={selected} />
        </Grid.Col>
      </Grid>
      <Paper withBorder p="md" component="section">
        <Title order={2} size="h5" mb="sm">
          {t('compare.changes')}
        </Title>
        {diff.data ? (
          <>
            <Text size="sm" c="dimmed" mb="xs">
              {t('changeCount', { count: changesOf(diff.data).length })}{' '}
              {t('compare.running', { count: diff.data.instances.running, version: older.version })}
            </Text>
            <ChangeList diff={diff.data} onSelect={setSelected} />
          </>
        ) : (
          <Skeleton h={80} />
        )}
      </Paper>
    </Stack>
  );
}

function Side(props: {
  readonly version: Version;
  readonly kinds: readonly ChangeKind[];
  readonly diff: VersionDiff | undefined;
  readonly selected: string | undefined;
}) {
  const { version, kinds, diff, selected } = props;
  const { t } = useTranslation('designer');
  const xml = useQuery(xmlOptions(version.processDefinitionKey));
  const text = kinds.join();
  const marks = useMemo(() => {
    const changes = diff ? changesOf(diff) : [];
    const shown = text.split(',').map((kind) => [kind, changes.filter((one) => one.kind === kind).map(({ id }) => id)]);
    return {
      ...(Object.fromEntries(shown) as Partial<Record<ChangeKind, string[]>>),
      ...(selected === undefined ? {} : { active: [selected] }),
    };
  }, [diff, text, selected]);
  const title = t('compare.version', { version: version.version });
  return (
    <section aria-label={title}>
      <Group gap="xs" mb="xs">
        <Title order={2} size="h5">
          {title}
        </Title>
        {kinds.map((kind) => (
          <Badge key={kind} variant="light" color={CHANGE_COLORS[kind]}>
            {t(`diff.${kind}`)}
          </Badge>
        ))}
      </Group>
      {xml.data === undefined ? (
        <Skeleton h={420} />
      ) : (
        <Diagram xml={xml.data} name={title} height={420} marks={marks} />
      )}
    </section>
  );
}
