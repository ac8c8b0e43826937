import { Anchor, Group, Paper, Text, Tree, useTree, type RenderTreeNodePayload } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChevronRight, CircleAlert, CircleCheck, CircleDot, CircleX } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../language/use-format.js';
import { Failure } from '../../parts/failure.js';
import { RowsSkeleton } from '../../parts/rows-skeleton.js';
import { openedOf, treeOf, type ElementNode } from './element-tree.js';
import { historyOptions, type HistoryEntry } from './instance-queries.js';
import { ofElement, type TabProps } from './tab-props.js';

const ICONS = { ACTIVE: CircleDot, COMPLETED: CircleCheck, TERMINATED: CircleX } as const;
const COLOURS = {
  ACTIVE: 'var(--mantine-color-indigo-text)',
  COMPLETED: 'var(--mantine-color-teal-text)',
  TERMINATED: 'var(--mantine-color-dimmed)',
} as const;

/** Every element instance, in the scope it stands in, with how long it took. */
export function HistoryTab({ instance, element }: TabProps) {
  const query = useQuery(historyOptions(instance.processInstanceKey));
  if (query.isError) return <Failure error={query.error} retry={() => void query.refetch()} />;
  if (query.data === undefined) return <RowsSkeleton />;
  return <Elements entries={ofElement(query.data, element, ({ elementId }) => elementId)} />;
}

function Elements({ entries }: { readonly entries: readonly HistoryEntry[] }) {
  const { t } = useTranslation('operations');
  const nodes = useMemo(() => treeOf(entries), [entries]);
  const tree = useTree({ initialExpandedState: openedOf(nodes) });
  return (
    <Paper withBorder p="xs">
      <Tree
        data={nodes}
        tree={tree}
        aria-label={t('tab.history')}
        levelOffset={24}
        renderNode={(payload) => <ElementRow {...payload} />}
      />
    </Paper>
  );
}

function ElementRow({ node, expanded, hasChildren, elementProps }: RenderTreeNodePayload) {
  const { t } = useTranslation('operations');
  const format = useFormat();
  const { entry } = node as unknown as ElementNode;
  const { state, elementName, durationMs, startDate, assignee, calledProcessInstanceKey } = entry;
  const failed = entry.incidents.some((incident) => incident.state === 'ACTIVE');
  const Icon = failed ? CircleAlert : ICONS[state];
  return (
    <Group {...elementProps} gap="xs" py={4} wrap="nowrap">
      <ChevronRight
        size={14}
        aria-hidden
        style={{ visibility: hasChildren ? 'visible' : 'hidden', rotate: expanded ? '90deg' : '0deg' }}
      />
      <Icon
        size={16}
        role="img"
        aria-label={failed ? t('state.INCIDENT') : t(`elementState.${state}`)}
        color={failed ? 'var(--mantine-color-error)' : COLOURS[state]}
      />
      <Text size="sm" truncate>
        {elementName}
      </Text>
      {assignee !== null && (
        <Text size="sm" c="dimmed">
          {assignee}
        </Text>
      )}
      {calledProcessInstanceKey !== null && (
        <Anchor
          size="sm"
          renderRoot={(props) => (
            <Link
              to="/instances/$processInstanceKey"
              params={{ processInstanceKey: calledProcessInstanceKey }}
              {...props}
            />
          )}
        >
          {t('toCalled')}
        </Anchor>
      )}
      <Text size="xs" c="dimmed" ml="auto" title={format.time(startDate)} style={{ whiteSpace: 'nowrap' }}>
        {format.time(startDate)} · {format.duration(durationMs)}
      </Text>
    </Group>
  );
}
