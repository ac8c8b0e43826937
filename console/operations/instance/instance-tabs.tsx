import { Badge, Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../session/me.js';
import { isRunning } from '../instances/instance-queries.js';
import { AuditTab } from './audit-tab.js';
import { CallsTab } from './calls-tab.js';
import { HistoryTab } from './history-tab.js';
import { IncidentsTab } from './incidents-tab.js';
import { JobsTab } from './jobs-tab.js';
import { MessagesTab } from './messages-tab.js';
import { NowTab } from './now-tab.js';
import { useQuery } from '@tanstack/react-query';
import { incidentsOptions, type OneInstance } from './instance-queries.js';
import { TABS, type InstancePageSearch, type InstanceTab } from './instance-page-search.js';
import { VariablesTab } from './variables-tab.js';

/** What one asks of the instance, a tab each. */
export function InstanceTabs(props: {
  readonly instance: OneInstance;
  readonly search: InstancePageSearch;
  readonly onTab: (tab: InstanceTab) => void;
}) {
  const { instance, search, onTab } = props;
  const { t } = useTranslation('operations');
  const mayAudit = useMe().may('audit:read');
  const incidents = useQuery(incidentsOptions(instance.processInstanceKey)).data ?? [];
  const open = incidents.filter(({ state }) => state === 'ACTIVE').length;
  const tab = search.tab ?? (isRunning(instance) ? (open > 0 ? 'incidents' : 'now') : 'history');
  const about = { instance, element: search.element };
  return (
    <Tabs value={tab} onChange={(next) => onTab(next as InstanceTab)} keepMounted={false}>
      <Tabs.List mb="md">
        {TABS.filter((one) => one !== 'audit' || mayAudit).map((one) => (
          <Tabs.Tab
            key={one}
            value={one}
            rightSection={
              one === 'incidents' &&
              open > 0 && (
                <Badge size="sm" color="red.9" circle>
                  {open}
                </Badge>
              )
            }
          >
            {t(`tab.${one}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="now">
        <NowTab {...about} />
      </Tabs.Panel>
      <Tabs.Panel value="history">
        <HistoryTab {...about} />
      </Tabs.Panel>
      <Tabs.Panel value="variables">
        <VariablesTab {...about} />
      </Tabs.Panel>
      <Tabs.Panel value="incidents">
        <IncidentsTab {...about} />
      </Tabs.Panel>
      <Tabs.Panel value="jobs">
        <JobsTab {...about} />
      </Tabs.Panel>
      <Tabs.Panel value="messages">
        <MessagesTab {...about} />
      </Tabs.Panel>
      <Tabs.Panel value="calls">
        <CallsTab {...about} />
      </Tabs.Panel>
      {mayAudit && (
        <Tabs.Panel value="audit">
          <AuditTab {...about} />
        </Tabs.Panel>
      )}
    </Tabs>
  );
}
