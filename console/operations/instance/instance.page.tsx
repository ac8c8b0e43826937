import { Anchor, Badge, CloseButton, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { ExternalLink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLive } from '../../api/live.js';
import { useFormat } from '../../language/use-format.js';
import { Diagram } from '../../parts/diagram/diagram.js';
import { Page, type Crumb } from '../../parts/page.js';
import { xmlOptions } from '../../processes/process-queries.js';
import { useMe } from '../../session/me.js';
import { instanceName, isRunning } from '../instances/instance-queries.js';
import { StateBadge } from '../instances/state-badge.js';
import { InstanceActions } from './instance-actions.js';
import { ModificationView } from '../modification/modification-view.js';
import { ReplayView } from '../replay/replay-view.js';
import { callersOptions, instanceOptions, oneKey, type OneInstance } from './instance-queries.js';
import type { InstancePageSearch } from './instance-page-search.js';
import { InstanceTabs } from './instance-tabs.js';
import { useInstanceMarks } from './use-instance-marks.js';

const route = getRouteApi('/shell/instances/$processInstanceKey');
const HEIGHT = 'min(48vh, 520px)';

/** One instance: where it is, what it waits for, what it knows, what happened. */
export function InstancePage() {
  const { processInstanceKey } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data: instance } = useSuspenseQuery(instanceOptions(processInstanceKey));
  const xml = useQuery(xmlOptions(instance.processDefinitionKey));
  const marks = useInstanceMarks(instance, search.element);
  useLive(`/v2/process-instances/${processInstanceKey}/events`, oneKey(processInstanceKey), isRunning(instance));
  const may = useMe().may('instances:operate');
  const change = (next: InstancePageSearch): void =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  return (
    <Page
      title={instanceName(instance)}
      crumbs={useCrumbs(processInstanceKey)}
      subtitle={<Facts instance={instance} />}
      actions={search.mode === undefined && <InstanceActions instance={instance} />}
    >
      {xml.data === undefined ? (
        <Skeleton h={HEIGHT} />
      ) : search.mode === 'modify' && may && isRunning(instance) ? (
        <ModificationView
          instance={instance}
          xml={xml.data}
          marks={marks}
          onClose={() => change({ mode: undefined })}
        />
      ) : search.mode === 'replay' ? (
        <ReplayView
          instance={instance}
          xml={xml.data}
          event={search.event}
          onEvent={(event) => change({ event })}
          onClose={() => change({ mode: undefined, event: undefined })}
        />
      ) : (
        <Stack>
          <Diagram
            {...marks}
            xml={xml.data}
            name={instanceName(instance)}
            height={HEIGHT}
            onSelect={(element) => change({ element: element === search.element ? undefined : element })}
          />
          {search.element !== undefined && (
            <SelectedElement element={search.element} onClear={() => change({ element: undefined })} />
          )}
          <InstanceTabs instance={instance} search={search} onTab={(tab) => change({ tab })} />
        </Stack>
      )}
    </Page>
  );
}

/** The list, then the instances that called this one. */
function useCrumbs(processInstanceKey: string): readonly Crumb[] {
  const { t } = useTranslation('operations');
  const { data } = useQuery(callersOptions(processInstanceKey));
  const callers = (data ?? []).filter((one) => one.processInstanceKey !== processInstanceKey);
  return [
    { label: t('instances'), link: { to: '/instances' } },
    ...callers.map((one) => ({
      label: one.processDefinitionName,
      link: { to: '/instances/$processInstanceKey', params: { processInstanceKey: one.processInstanceKey } } as const,
    })),
  ];
}

function Facts({ instance }: { readonly instance: OneInstance }) {
  const { t } = useTranslation('operations');
  const format = useFormat();
  const { businessId, processInstanceKey, startDate, endDate, temporalUrl, processDefinitionKey } = instance;
  return (
    <Group gap="xs" mt={4}>
      <StateBadge instance={instance} />
      <Anchor
        size="sm"
        renderRoot={(props) => (
          <Link to="/processes/$processDefinitionKey" params={{ processDefinitionKey }} {...props} />
        )}
      >
        {t('versionOf', { version: instance.processDefinitionVersionTag ?? instance.processDefinitionVersion })}
      </Anchor>
      {businessId !== null && <Badge variant="default">{businessId}</Badge>}
      <Text size="sm" c="dimmed" ff="monospace">
        {processInstanceKey}
      </Text>
      <Text size="sm" c="dimmed" title={format.time(endDate ?? startDate)}>
        {endDate === null
          ? t('startedAgo', { ago: format.ago(startDate) })
          : t('tookUntil', {
              duration: format.duration(Date.parse(endDate) - Date.parse(startDate)),
              time: format.time(endDate),
            })}
      </Text>
      {temporalUrl !== null && (
        <Anchor size="sm" href={temporalUrl} target="_blank" rel="noreferrer">
          {t('temporalRun')} <ExternalLink size={13} aria-hidden />
        </Anchor>
      )}
    </Group>
  );
}

function SelectedElement({ element, onClear }: { readonly element: string; readonly onClear: () => void }) {
  const { t } = useTranslation('operations');
  return (
    <Group gap={4} role="status">
      <Text size="sm">{t('onlyElement', { element })}</Text>
      <CloseButton size="sm" aria-label={t('allElements')} onClick={onClear} />
    </Group>
  );
}
