import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { CalendarClock, ChartNoAxesCombined, Workflow } from 'lucide-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Empty } from '../parts/empty.js';
import { processName } from '../processes/process-queries.js';
import { figureOptions, requestOf } from './insight-queries.js';
import type { ChangeSearch, InsightSearch } from './insight-search.js';
import { allProcessesOptions } from './process-scope.js';

interface NoFiguresProps {
  readonly search: InsightSearch;
  readonly change: ChangeSearch;
}

/** Nothing has ended that these filters let through. */
export function NoFigures({ search, change }: NoFiguresProps) {
  const { t } = useTranslation('insights');
  const narrowed = search.process !== undefined || search.days !== 0 || search.from !== undefined;
  return (
    <Empty
      icon={ChartNoAxesCombined}
      title={t('emptyTitle')}
      hint={narrowed ? t('emptyNarrowed') : t('emptyHint')}
      action={
        narrowed ? (
          <Button
            variant="light"
            onClick={() => change({ process: undefined, version: undefined, days: 0, from: undefined, to: undefined })}
          >
            {t('showAll')}
          </Button>
        ) : (
          <Button variant="light" renderRoot={(props) => <Link to="/processes" {...props} />}>
            {t('toProcesses')}
          </Button>
        )
      }
    />
  );
}

/** Business hours are asked for, and nobody has said which these are. */
export function NoCalendar() {
  const { t } = useTranslation('insights');
  return (
    <Empty
      icon={CalendarClock}
      title={t('setting.calendar')}
      hint={t('setting.noCalendar')}
      action={
        <Button variant="light" renderRoot={(props) => <Link to="/insights/settings" {...props} />}>
          {t('setting.settings')}
        </Button>
      }
    />
  );
}

const MOST = 6;

/** The view is of one process: those that ran are offered. */
export function ChooseProcess({ search, change }: NoFiguresProps) {
  const { t } = useTranslation('insights');
  const ran = useQuery(figureOptions('cycle-time', requestOf(search, undefined)));
  const all = useQuery(allProcessesOptions);
  const names = ran.data?.items.length
    ? ran.data.items.map(({ processDefinitionId: id, processName: name }) => ({ id, name: name ?? id }))
    : (all.data ?? []).map((one) => ({ id: one.processDefinitionId, name: processName(one) }));
  return (
    <Empty
      icon={Workflow}
      title={t('chooseTitle')}
      hint={t('chooseHint')}
      action={
        <Group justify="center" gap="xs" mt="xs">
          {names.slice(0, MOST).map(({ id, name }) => (
            <Button key={id} variant="light" onClick={() => change({ process: id })}>
              {name}
            </Button>
          ))}
        </Group>
      }
    />
  );
}
