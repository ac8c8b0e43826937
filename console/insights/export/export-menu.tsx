import { Button, Menu } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Download, FileImage, FileSpreadsheet } from 'lucide-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemToast } from '../../parts/problem-toast.js';
import type { InsightSearch } from '../insight-search.js';
import type { ProcessScope } from '../process-scope.js';
import { download } from '../../parts/download.js';
import { csvFilesOf } from './view-csv.js';

interface ExportMenuProps {
  readonly search: InsightSearch;
  readonly scope: ProcessScope | undefined;
  readonly shown: RefObject<HTMLElement | null>;
}

/** What is shown, as figures or as a picture. */
export function ExportMenu({ search, scope, shown }: ExportMenuProps) {
  const { t } = useTranslation('insights');
  const tell = useProblemToast();
  const files = scope === undefined ? [] : csvFilesOf(search, scope);
  const csv = useMutation({
    mutationFn: async () => {
      for (const { name, read } of files)
        download(`${name}.csv`, new Blob([await read()], { type: 'text/csv;charset=utf-8' }));
    },
    onError: tell,
  });
  const png = useMutation({
    mutationFn: async () => {
      const { pictureOf } = await import('./view-png.js');
      if (shown.current) download(`${search.view ?? 'overview'}.png`, await pictureOf(shown.current));
    },
    onError: tell,
  });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<Download size={16} aria-hidden />}
          loading={csv.isPending || png.isPending}
        >
          {t('export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<FileSpreadsheet size={16} aria-hidden />}
          disabled={files.length === 0}
          onClick={() => csv.mutate()}
        >
          {t('asCsv')}
        </Menu.Item>
        <Menu.Item leftSection={<FileImage size={16} aria-hidden />} onClick={() => png.mutate()}>
          {t('asPng')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
