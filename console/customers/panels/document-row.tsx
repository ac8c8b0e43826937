import { ActionIcon, FileButton, Group, Menu, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Download, Ellipsis, Eye, FilePlus2, FileText, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../language/use-format.js';
import { useProblemToast } from '../../parts/problem-toast.js';
import { useMe } from '../../session/me.js';
import { saveFile } from '../save-file.js';
import { useNameOf } from '../staff.js';
import type { Subject } from '../timeline/timeline-queries.js';
import { DocumentPreview, isPreviewable } from './document-preview.js';
import {
  contentOf,
  deleteDocument,
  documentsKey,
  uploadVersion,
  versionsOptions,
  type Document,
} from './document-queries.js';

const KB = 1024;

/** One document: look at it, download it, put a new version in its place. */
export function DocumentRow({ document, subject }: { readonly document: Document; readonly subject: Subject }) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const nameOf = useNameOf();
  const queries = useQueryClient();
  const tell = useProblemToast();
  const may = useMe().may('crm:write');
  const { documentId, title, updateDate } = document;
  const { data: versions = [] } = useQuery(versionsOptions(documentId));
  const [looking, { open, close }] = useDisclosure(false);
  const newVersion = useRef<HTMLButtonElement>(null);
  const latest = versions[0];
  const again = (): Promise<void> =>
    Promise.all(
      [documentsKey(subject), versionsOptions(documentId).queryKey].map((queryKey) =>
        queries.invalidateQueries({ queryKey }),
      ),
    ).then(() => undefined);
  const save = useMutation({
    mutationFn: async () => {
      if (latest) saveFile(await contentOf(latest), latest.fileName);
    },
    onError: tell,
  });
  const add = useMutation({
    mutationFn: (file: File) => uploadVersion(documentId, file),
    onError: tell,
    onSettled: again,
  });
  const remove = useMutation({ mutationFn: () => deleteDocument(documentId), onError: tell, onSettled: again });
  return (
    <Group className="baton-document" justify="space-between" wrap="nowrap">
      <Group gap="sm" wrap="nowrap" style={{ minWidth: 0 }}>
        <FileText size={20} aria-hidden style={{ flex: 'none' }} />
        <div style={{ minWidth: 0 }}>
          <Text size="sm" fw={500} truncate>
            {title}
          </Text>
          <Text size="xs" c="dimmed">
            {latest &&
              t('version', {
                number: latest.number,
                size: format.number(Math.max(1, Math.round(latest.size / KB))),
                name: nameOf(latest.createdBy),
              })}{' '}
            <span title={format.time(updateDate)}>{format.ago(updateDate)}</span>
          </Text>
        </div>
      </Group>
      <Group gap={4} wrap="nowrap">
        {latest && isPreviewable(latest) && (
          <ActionIcon variant="subtle" aria-label={t('look', { title })} onClick={open}>
            <Eye size={17} aria-hidden />
          </ActionIcon>
        )}
        <ActionIcon
          variant="subtle"
          aria-label={t('download', { title })}
          loading={save.isPending}
          onClick={() => save.mutate()}
        >
          <Download size={17} aria-hidden />
        </ActionIcon>
        {may && (
          <>
            <FileButton onChange={(file) => file && add.mutate(file)}>
              {(props) => <button {...props} ref={newVersion} type="button" hidden aria-hidden tabIndex={-1} />}
            </FileButton>
            <Menu position="bottom-end">
              <Menu.Target>
                <ActionIcon variant="subtle" aria-label={t('moreOf', { title })}>
                  <Ellipsis size={17} aria-hidden />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item
                  leftSection={<FilePlus2 size={15} aria-hidden />}
                  onClick={() => newVersion.current?.click()}
                >
                  {t('newVersion')}
                </Menu.Item>
                <Menu.Item leftSection={<Trash2 size={15} aria-hidden />} c="error" onClick={() => remove.mutate()}>
                  {t('delete')}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </>
        )}
      </Group>
      {looking && latest && <DocumentPreview title={title} version={latest} onClose={close} />}
    </Group>
  );
}
