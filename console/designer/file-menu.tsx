import { ActionIcon, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Download, Ellipsis, FolderInput, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useProblemToast } from '../parts/problem-toast.js';
import { download } from './download.js';
import { readFile, type DesignFile } from './file-queries.js';
import { PlaceDialog } from './place-dialog.js';
import { useDeleteFile } from './use-delete-file.js';

/** What can be done with a file without opening it. */
export function FileMenu({ file, onDeleted }: { readonly file: DesignFile; readonly onDeleted?: () => void }) {
  const { t } = useTranslation('designer');
  const [moving, { open, close }] = useDisclosure(false);
  const remove = useDeleteFile(onDeleted);
  const tell = useProblemToast();
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t('actionsOf', { name: file.name })}>
            <Ellipsis size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<FolderInput size={16} aria-hidden />} onClick={open}>
            {t('renameOrMove')}
          </Menu.Item>
          <Menu.Item
            leftSection={<Download size={16} aria-hidden />}
            onClick={() => void readFile(file.designFileKey).then(download, tell)}
          >
            {t('download')}
          </Menu.Item>
          <Menu.Item leftSection={<Trash2 size={16} aria-hidden />} onClick={() => remove.mutate(file)}>
            {t('delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <PlaceDialog file={file} opened={moving} onClose={close} />
    </>
  );
}
