import { Badge, Group, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Folder as FolderIcon, PencilRuler } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../parts/empty.js';
import { ListView } from '../parts/list/list-view.js';
import { Page } from '../parts/page.js';
import { DropZone } from './drop-zone.js';
import { filesOptions, foldersOptions } from './file-queries.js';
import { ancestorsOf, foldersIn, nameOf } from './folders.js';
import { ImportReport } from './import-report.js';
import { NewFileMenu } from './new-file-menu.js';
import { OpenFilesButton } from './open-files-button.js';
import { useFileColumns } from './use-file-columns.js';
import { useOpenFiles } from './use-open-files.js';
import './designer.css';

const route = getRouteApi('/shell/designer');

/** The files that are being drawn, by folders. */
export function FilesPage() {
  const { t } = useTranslation('designer');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { folder = '' } = search;
  const query = useInfiniteQuery(filesOptions(search));
  const { opened, open, close } = useOpenFiles(folder);
  const columns = useFileColumns();
  const crumbs = [
    ...(folder === '' ? [] : [{ label: t('title'), link: { to: '/designer' } as const }]),
    ...ancestorsOf(folder).map((path) => ({
      label: nameOf(path),
      link: { to: '/designer', search: { folder: path } } as const,
    })),
  ];
  return (
    <Page
      title={folder === '' ? t('title') : nameOf(folder)}
      crumbs={crumbs}
      actions={
        <>
          <OpenFilesButton onFiles={open} />
          <NewFileMenu folder={folder} />
        </>
      }
    >
      <DropZone onFiles={open}>
        {search.q === undefined && <Folders folder={folder} />}
        <ListView
          id="design-files"
          label={t('files')}
          columns={columns}
          query={query}
          rowKey={({ designFileKey }) => designFileKey}
          rowName={({ name }) => name}
          search={search.q ?? ''}
          onSearch={(q) => void navigate({ search: (before) => ({ ...before, q: q || undefined }), replace: true })}
          sort={search.sort ?? 'name'}
          onSort={(sort) => void navigate({ search: (before) => ({ ...before, sort }), replace: true })}
          onClear={() => void navigate({ search: {} })}
          empty={
            <Empty
              icon={PencilRuler}
              title={t('emptyTitle')}
              hint={t('emptyHint')}
              action={<NewFileMenu folder={folder} />}
            />
          }
        />
      </DropZone>
      <ImportReport files={opened} onClose={close} />
    </Page>
  );
}

function Folders({ folder }: { readonly folder: string }) {
  const { t } = useTranslation('designer');
  const { data = [] } = useQuery(foldersOptions);
  const folders = foldersIn(data, folder);
  if (folders.length === 0) return null;
  return (
    <Group component="nav" aria-label={t('folders')} gap="xs" mb="sm">
      {folders.map(({ path, name, fileCount }) => (
        <Link key={path} to="/designer" search={{ folder: path }} className="baton-folder">
          <FolderIcon size={18} aria-hidden />
          <Text component="span" size="sm" fw={500}>
            {name}
          </Text>
          <Badge variant="default" size="sm">
            {fileCount}
          </Badge>
        </Link>
      ))}
    </Group>
  );
}
