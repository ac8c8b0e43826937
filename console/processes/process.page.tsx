import { Badge, Button, Group, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { CirclePlay, GitCompareArrows, Play } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { EditButton } from '../designer/edit-button.js';
import { useFormat } from '../language/use-format.js';
import type { DiagramBadge } from '../parts/diagram/diagram-marks.js';
import { Diagram } from '../parts/diagram/diagram.js';
import { Page } from '../parts/page.js';
import { useMe } from '../session/me.js';
import { elementsOptions, processName, processOptions, versionsOptions, xmlOptions } from './process-queries.js';

const route = getRouteApi('/shell/processes/$processDefinitionKey');

/** One version of a process: its diagram, where its instances are, and the other versions. */
export function ProcessPage() {
  const { t } = useTranslation('processes');
  const { processDefinitionKey } = route.useParams();
  const { data: process } = useSuspenseQuery(processOptions(processDefinitionKey));
  const xml = useQuery(xmlOptions(processDefinitionKey));
  const { may } = useMe();
  const elements = useQuery({ ...elementsOptions(processDefinitionKey), enabled: may('measures:read') });
  const badges = useMemo<readonly DiagramBadge[]>(
    () =>
      (elements.data?.items ?? []).flatMap(({ elementId, active, incidents }) => [
        ...(active > 0 ? [{ elementId, text: String(active) }] : []),
        ...(incidents > 0 ? [{ elementId, text: `⚠ ${String(incidents)}`, tone: 'bad' as const }] : []),
      ]),
    [elements.data],
  );
  const name = processName(process);
  return (
    <Page
      title={name}
      crumbs={[{ label: t('title'), link: { to: '/processes' } }]}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<CirclePlay size={16} aria-hidden />}
            renderRoot={(props) => (
              <Link to="/processes/$processDefinitionKey/simulation" params={{ processDefinitionKey }} {...props} />
            )}
          >
            {t('simulate')}
          </Button>
          <EditButton process={process} />
          {may('instances:start') && (
            <Button
              leftSection={<Play size={16} aria-hidden />}
              renderRoot={(props) => (
                <Link to="/processes/$processDefinitionKey/start" params={{ processDefinitionKey }} {...props} />
              )}
            >
              {t('start')}
            </Button>
          )}
        </>
      }
      subtitle={
        <Group gap="xs" mt={4}>
          <Badge variant="light">{t('versionOf', { version: process.version })}</Badge>
          <Text size="sm" c="dimmed" ff="monospace">
            {process.processDefinitionId}
          </Text>
        </Group>
      }
    >
      <Stack>
        {xml.data === undefined ? (
          <Skeleton h="min(62vh, 640px)" />
        ) : (
          <Diagram xml={xml.data} name={name} height="min(62vh, 640px)" badges={badges} />
        )}
        <Versions processDefinitionId={process.processDefinitionId} shown={processDefinitionKey} />
      </Stack>
    </Page>
  );
}

function Versions(props: { readonly processDefinitionId: string; readonly shown: string }) {
  const { t } = useTranslation('processes');
  const format = useFormat();
  const mayCompare = useMe().may('instances:read');
  const { data } = useQuery(versionsOptions(props.processDefinitionId));
  return (
    <Paper withBorder p="md" component="section">
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h5">
          {t('versions')}
        </Title>
        {mayCompare && (data?.items.length ?? 0) > 1 && (
          <Button
            size="compact-md"
            variant="subtle"
            leftSection={<GitCompareArrows size={16} aria-hidden />}
            renderRoot={(rest) => (
              <Link
                to="/processes/$processDefinitionKey/compare"
                params={{ processDefinitionKey: props.shown }}
                {...rest}
              />
            )}
          >
            {t('compare')}
          </Button>
        )}
      </Group>
      <Group gap="xs">
        {data?.items.map(({ processDefinitionKey, version, deploymentDate }) => (
          <Button
            key={processDefinitionKey}
            size="compact-md"
            variant={processDefinitionKey === props.shown ? 'filled' : 'default'}
            aria-current={processDefinitionKey === props.shown ? 'true' : undefined}
            title={format.time(deploymentDate)}
            renderRoot={(rest) => (
              <Link to="/processes/$processDefinitionKey" params={{ processDefinitionKey }} {...rest} />
            )}
          >
            {t('versionOf', { version })} · {format.ago(deploymentDate)}
          </Button>
        ))}
      </Group>
    </Paper>
  );
}
