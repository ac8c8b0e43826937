import { Alert, Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { CircleCheck, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLive } from '../api/live.js';
import { Empty } from '../parts/empty.js';
import { ListView } from '../parts/list/list-view.js';
import { NoAccess } from '../parts/no-access.js';
import { Page } from '../parts/page.js';
import { useMe } from '../session/me.js';
import { savedFiltersOptions, sortOfSaved } from './saved-filters.js';
import { StartMenu } from './start-menu.js';
import { TaskFilters } from './task-filters.js';
import { defaultSort, TASK_EVENTS, taskName, tasksOptions, type Task } from './task-queries.js';
import { narrowingCount, type TaskSearch } from './task-search.js';
import { TaskViews } from './task-views.js';
import { useClaimMany } from './use-claim-many.js';
import { useTaskColumns } from './use-task-columns.js';

const route = getRouteApi('/shell/inbox');

/** Values of the search; undefined removes one. */
type Change = { readonly [Key in keyof TaskSearch]: TaskSearch[Key] | undefined };

/** Tasks: mine, those to claim, all, what is done, and what saved filters find. */
export function InboxPage() {
  const { t } = useTranslation('inbox');
  return useMe().may('tasks:work') ? <Inbox /> : <NoAccess title={t('title')} />;
}

function Inbox() {
  const { t } = useTranslation('inbox');
  const { name } = useMe();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { filter } = search;
  const view = search.view ?? 'mine';
  const { data: saved } = useQuery(savedFiltersOptions);
  const kept = saved?.find(({ filterKey }) => filterKey === filter);
  const query = useInfiniteQuery(tasksOptions(search, name));
  const columns = useTaskColumns();
  const claim = useClaimMany();
  useLive(TASK_EVENTS, ['tasks']);
  const place: TaskSearch = filter === undefined ? { view } : { filter };
  const change = (next: Change): void =>
    void navigate({ search: (before) => ({ ...before, ...next }) as TaskSearch, replace: true });
  const claimable = name !== undefined && (filter !== undefined || view === 'group' || view === 'all');
  return (
    <Page title={t('title')} actions={<StartMenu />}>
      {name === undefined && (
        <Alert color="indigo" variant="light" icon={<UserRound aria-hidden />} mb="md">
          {t('missingName')}
        </Alert>
      )}
      <div className="baton-inbox">
        <TaskViews search={search} />
        <ListView<Task>
          key={filter ?? view}
          id="tasks"
          label={filter === undefined ? t(view) : (kept?.name ?? t('savedList'))}
          columns={columns}
          query={query}
          rowKey={({ userTaskKey }) => userTaskKey}
          rowName={taskName}
          search={search.q ?? ''}
          onSearch={(q) => change({ q: q === '' ? undefined : q })}
          sort={search.sort ?? (filter === undefined ? defaultSort(view) : sortOfSaved(kept))}
          onSort={(sort) => change({ sort })}
          narrowed={narrowingCount(search) > 0}
          onClear={() => void navigate({ search: place })}
          filters={
            <TaskFilters
              search={search}
              onChange={change}
              onSaved={(key) => void navigate({ search: { filter: key } })}
            />
          }
          {...(claimable
            ? {
                rowKeys: [{ keys: 'c', title: t('claim'), run: (task) => claim.mutate([task]) }],
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
              title={t(`emptyTitle.${filter === undefined ? view : 'saved'}`)}
              hint={t(`emptyHint.${filter === undefined ? view : 'saved'}`)}
              action={
                filter === undefined &&
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
      </div>
    </Page>
  );
}
