import { Alert, Button, SegmentedControl, Switch } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { CircleCheck, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLive } from '../api/live.js';
import { Empty } from '../parts/empty.js';
import { ListView } from '../parts/list/list-view.js';
import { Page } from '../parts/page.js';
import { useMe } from '../session/me.js';
import { defaultSort, TASK_EVENTS, taskName, tasksOptions, type Task } from './task-queries.js';
import { VIEWS, type TaskSearch, type TaskView } from './task-search.js';
import { useClaimMany } from './use-claim-many.js';
import { useTaskColumns } from './use-task-columns.js';

const route = getRouteApi('/shell/inbox');

/** Tasks: mine, those to claim, all, and what is done. */
export function InboxPage() {
  const { t } = useTranslation('inbox');
  const { name } = useMe();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const view = search.view ?? 'mine';
  const query = useInfiniteQuery(tasksOptions(search, name));
  const columns = useTaskColumns();
  const claim = useClaimMany();
  useLive(TASK_EVENTS, ['tasks']);
  const change = (next: TaskSearch): void =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  return (
    <Page title={t('title')}>
      {name === undefined && (
        <Alert color="indigo" variant="light" icon={<UserRound aria-hidden />} mb="md">
          {t('missingName')}
        </Alert>
      )}
      <SegmentedControl
        aria-label={t('views')}
        mb="md"
        value={view}
        onChange={(next) => void navigate({ search: { view: next as TaskView } })}
        data={VIEWS.map((value) => ({ value, label: t(value) }))}
      />
      <ListView<Task>
        key={view}
        id="tasks"
        label={t(view)}
        columns={columns}
        query={query}
        rowKey={({ userTaskKey }) => userTaskKey}
        rowName={taskName}
        search={search.q ?? ''}
        onSearch={(q) => change({ q: q === '' ? undefined : q })}
        sort={search.sort ?? defaultSort(view)}
        onSort={(sort) => change({ sort })}
        narrowed={search.overdue === true}
        onClear={() => void navigate({ search: { view } })}
        filters={
          view !== 'done' && (
            <Switch
              label={t('overdue')}
              checked={search.overdue === true}
              onChange={({ currentTarget }) => change({ overdue: currentTarget.checked || undefined })}
            />
          )
        }
        {...(view === 'group' && name !== undefined
          ? {
              bulk: (tasks, clear) => (
                <Button
                  size="compact-sm"
                  loading={claim.isPending}
                  onClick={() => claim.mutate(tasks, { onSuccess: clear })}
                >
                  {t('claim')}
                </Button>
              ),
            }
          : {})}
        empty={
          <Empty
            icon={CircleCheck}
            title={t(`emptyTitle.${view}`)}
            hint={t(`emptyHint.${view}`)}
            action={
              view === 'mine' && (
                <Button
                  variant="light"
                  renderRoot={(props) => <Link to="/inbox" search={{ view: 'group' }} {...props} />}
                >
                  {t('toUnclaimed')}
                </Button>
              )
            }
          />
        }
      />
    </Page>
  );
}
