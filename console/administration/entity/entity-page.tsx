import { Anchor, Button, Drawer } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../../app/shortcuts.js';
import { Empty } from '../../parts/empty.js';
import { Failure } from '../../parts/failure.js';
import { ListView } from '../../parts/list/list-view.js';
import { Page } from '../../parts/page.js';
import { RowsSkeleton } from '../../parts/rows-skeleton.js';
import { sections } from '../sections.js';
import { entityKey, entityOptions, type Entity } from './entity.js';
import { EntityEditor } from './entity-editor.js';
import { SectionHint } from './section-hint.js';

const route = getRouteApi('/shell/administration/$section');

/** A list of things, and beside it the form of the one that is open. */
export function EntityPage<Item extends object>({ entity }: { readonly entity: Entity<Item> }) {
  const { id, keyOf, nameOf, columns } = entity;
  const { editor: Editor } = entity;
  const { t } = useTranslation('administration');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery(entityOptions(entity, search));
  const { edit } = search;
  const found = useQuery({
    queryKey: [...entityKey(id), 'one', edit],
    queryFn: () => entity.find(edit ?? ''),
    enabled: edit !== undefined,
  });
  const shown = useMemo(
    () =>
      columns.map((column, index) =>
        index > 0
          ? column
          : {
              ...column,
              cell: (item: Item) => (
                <Anchor
                  fw={500}
                  size="sm"
                  renderRoot={(props) => (
                    <Link
                      from="/administration/$section"
                      search={(before) => ({ ...before, edit: keyOf(item) })}
                      {...props}
                    />
                  )}
                >
                  {column.cell(item)}
                </Anchor>
              ),
            },
      ),
    [columns, keyOf],
  );
  const add = (): void => void navigate({ search: (before) => ({ ...before, add: true, edit: undefined }) });
  const close = (): void => void navigate({ search: (before) => ({ ...before, add: undefined, edit: undefined }) });
  const button = (entity.create !== undefined || Editor) && (
    <Button leftSection={<Plus size={16} aria-hidden />} onClick={add}>
      {t(`section.${id}.add`)}
    </Button>
  );
  const open = { ...(found.data ? { item: found.data } : {}), onClose: close };
  useShortcuts(button ? [{ keys: 'n', title: t(`section.${id}.add`), run: add }] : []);
  const icon = sections.find((section) => section.id === id)?.icon ?? Plus;
  return (
    <Page title={t(`section.${id}.title`)} subtitle={<SectionHint id={id} />} actions={button}>
      <ListView<Item>
        id={`administration.${id}`}
        label={t(`section.${id}.title`)}
        columns={shown}
        query={query}
        rowKey={keyOf}
        rowName={nameOf}
        search={search.q ?? ''}
        onSearch={(q) => void navigate({ search: (before) => ({ ...before, q: q || undefined }), replace: true })}
        sort={search.sort ?? entity.sort}
        onSort={(sort) => void navigate({ search: (before) => ({ ...before, sort }), replace: true })}
        onClear={() => void navigate({ search: {} })}
        empty={<Empty icon={icon} title={t(`section.${id}.empty`)} hint={t(`section.${id}.hint`)} action={button} />}
      />
      <Drawer
        opened={search.add === true || edit !== undefined}
        onClose={close}
        position="right"
        size={entity.editor ? 'min(1180px, 100%)' : 'lg'}
        classNames={{ title: 'baton-drawer-title' }}
        title={search.add === true ? t(`section.${id}.add`) : found.data ? nameOf(found.data) : '…'}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {found.isError ? (
          <Failure error={found.error} retry={() => void found.refetch()} />
        ) : search.add === true || found.data ? (
          Editor ? (
            <Editor key={edit ?? ''} {...open} />
          ) : (
            <EntityEditor key={edit ?? ''} entity={entity} {...open} />
          )
        ) : (
          <RowsSkeleton rows={5} />
        )}
      </Drawer>
    </Page>
  );
}
