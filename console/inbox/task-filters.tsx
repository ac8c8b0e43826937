import { Badge, Button, Popover, Select, Stack, Switch, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { BookmarkPlus, SlidersHorizontal } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { sortOf } from '../parts/list/list-columns.js';
import { processesOptions, processName } from '../processes/process-queries.js';
import { useMe } from '../session/me.js';
import { FilterDialog } from './filter-dialog.js';
import { taskFilter } from './task-filter.js';
import { defaultSort, SORTABLE } from './task-queries.js';
import { DUES, narrowingCount, URGENCIES, type TaskNarrowing, type TaskSearch } from './task-search.js';

interface TaskFiltersProps {
  readonly search: TaskSearch;
  readonly onChange: (narrowing: { readonly [Key in keyof TaskNarrowing]: TaskNarrowing[Key] | undefined }) => void;
  readonly onSaved: (filterKey: string) => void;
}

/** What narrows the list of tasks, and a button that keeps it under a name. */
export function TaskFilters({ search, onChange, onSaved }: TaskFiltersProps) {
  const { t } = useTranslation('inbox');
  const me = useMe();
  const [saving, { open, close }] = useDisclosure(false);
  const count = narrowingCount(search);
  const { view = 'mine', sort = defaultSort(view), filter } = search;
  const processes = useInfiniteQuery({ ...processesOptions({}), enabled: me.may('definitions:read') });
  const known = processes.data?.pages.flatMap(({ items }) => items) ?? [];
  const ids = [...new Set([...known.map(({ processDefinitionId }) => processDefinitionId), ...given(search.process)])];
  return (
    <>
      <Popover position="bottom-start" trapFocus width={300}>
        <Popover.Target>
          <Button
            variant="default"
            leftSection={<SlidersHorizontal size={16} aria-hidden />}
            rightSection={
              count > 0 && (
                <Badge size="sm" circle>
                  {count}
                </Badge>
              )
            }
          >
            {t('filters')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('filters')}>
          <Stack gap="sm">
            <Select
              label={t('due')}
              placeholder={t('any')}
              clearable
              clearButtonProps={{ 'aria-label': t('any') }}
              comboboxProps={{ withinPortal: false }}
              data={DUES.map((value) => ({ value, label: t(`dueIn.${value}`) }))}
              value={search.due ?? null}
              onChange={(value) => onChange({ due: DUES.find((one) => one === value) })}
            />
            <Select
              label={t('priority')}
              placeholder={t('any')}
              clearable
              clearButtonProps={{ 'aria-label': t('any') }}
              comboboxProps={{ withinPortal: false }}
              data={URGENCIES.map((value) => ({ value, label: t(`urgency.${value}`) }))}
              value={search.urgency ?? null}
              onChange={(value) => onChange({ urgency: URGENCIES.find((one) => one === value) })}
            />
            <Select
              label={t('process')}
              placeholder={t('any')}
              clearable
              clearButtonProps={{ 'aria-label': t('any') }}
              searchable
              comboboxProps={{ withinPortal: false }}
              data={ids.map((value) => {
                const process = known.find(({ processDefinitionId }) => processDefinitionId === value);
                return { value, label: process ? processName(process) : value };
              })}
              value={search.process ?? null}
              onChange={(value) => onChange({ process: value ?? undefined })}
            />
            <TextInput
              label={t('candidateGroup')}
              defaultValue={search.group ?? ''}
              onBlur={({ currentTarget }) => onChange({ group: currentTarget.value.trim() || undefined })}
            />
            <TextInput
              label={t('variable')}
              description={t('variableHint')}
              placeholder="region=north"
              defaultValue={search.variable ?? ''}
              onBlur={({ currentTarget }) => onChange({ variable: currentTarget.value.trim() || undefined })}
            />
            <Switch
              label={t('followUpNow')}
              checked={search.followUp === true}
              onChange={({ currentTarget }) => onChange({ followUp: currentTarget.checked || undefined })}
            />
          </Stack>
        </Popover.Dropdown>
      </Popover>
      {filter === undefined && (count > 0 || search.q !== undefined) && (
        <Button variant="subtle" leftSection={<BookmarkPlus size={16} aria-hidden />} onClick={open}>
          {t('saved.open')}
        </Button>
      )}
      {saving && (
        <FilterDialog
          request={{
            name: '',
            filter: toKeep(search, me.name, me.open),
            sort: sortOf(sort, SORTABLE),
            groups: [],
            forAll: false,
          }}
          onClose={close}
          onSaved={onSaved}
        />
      )}
    </>
  );
}

const given = (value: string | undefined): readonly string[] => (value === undefined ? [] : [value]);

/** Shared with others, "mine" is each one's own, where callers say who they are. */
function toKeep(search: TaskSearch, person: string | undefined, open: boolean): Record<string, unknown> {
  const { view = 'mine' } = search;
  const { assignee, ...rest } = { assignee: undefined, ...taskFilter(view, search, person) };
  if (assignee === undefined) return rest;
  return !open && typeof assignee === 'string' ? { ...rest, mine: true } : { ...rest, assignee };
}
