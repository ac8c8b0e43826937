import { Badge, NavLink, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CircleCheck, Inbox, Layers, ListFilter, Users } from 'lucide-react';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../language/use-format.js';
import { useMe } from '../session/me.js';
import { SavedFilterMenu } from './saved-filter-menu.js';
import { savedCountOptions, savedFiltersOptions, type SavedFilter } from './saved-filters.js';
import { taskCountOptions } from './task-queries.js';
import { VIEWS, type TaskSearch, type TaskView } from './task-search.js';
import './task-views.css';

const ICONS = { mine: Inbox, group: Users, all: Layers, done: CircleCheck } as const;

/** The lists of tasks that there are, with how many are in each: beside the list, or above it where it is narrow. */
export function TaskViews({ search }: { readonly search: TaskSearch }) {
  const { t } = useTranslation('inbox');
  const { data: saved = [] } = useQuery(savedFiltersOptions);
  const shown = search.filter === undefined ? (search.view ?? 'mine') : undefined;
  return (
    <nav aria-label={t('views')} className="baton-task-views">
      {VIEWS.map((view) => (
        <View key={view} view={view} active={view === shown} />
      ))}
      {saved.length > 0 && (
        <Title order={2} size="xs" c="dimmed" px="sm" mt="md" mb={4} visibleFrom="md">
          {t('saved.title')}
        </Title>
      )}
      {saved.map((filter) => (
        <Saved key={filter.filterKey} filter={filter} active={filter.filterKey === search.filter} />
      ))}
    </nav>
  );
}

function View({ view, active }: { readonly view: TaskView; readonly active: boolean }) {
  const { t } = useTranslation('inbox');
  const { name } = useMe();
  const { data } = useQuery({ ...taskCountOptions({ view }, name), enabled: view !== 'done' });
  const Icon = ICONS[view];
  return <Entry search={{ view }} label={t(view)} count={data} active={active} icon={<Icon size={17} aria-hidden />} />;
}

function Saved({ filter, active }: { readonly filter: SavedFilter; readonly active: boolean }) {
  const { data } = useQuery(savedCountOptions(filter.filterKey));
  return (
    <div className="baton-task-saved">
      <Entry
        search={{ filter: filter.filterKey }}
        label={filter.name}
        count={data}
        active={active}
        icon={<ListFilter size={17} aria-hidden />}
      />
      <SavedFilterMenu filter={filter} active={active} />
    </div>
  );
}

function Entry(props: {
  readonly search: TaskSearch;
  readonly label: string;
  readonly count: number | undefined;
  readonly active: boolean;
  readonly icon: ReactNode;
}) {
  const { search, label, count, active, icon } = props;
  const format = useFormat();
  return (
    <NavLink
      label={label}
      active={active}
      aria-current={active ? 'page' : undefined}
      leftSection={icon}
      rightSection={
        count !== undefined && (
          <Badge size="sm" variant={active ? 'filled' : 'default'}>
            {format.number(count)}
          </Badge>
        )
      }
      renderRoot={(rest) => <Link to="/inbox" search={search} {...rest} />}
    />
  );
}
