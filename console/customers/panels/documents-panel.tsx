import { Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { FileUp } from 'lucide-react';
import { useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useDoneToast } from '../../parts/done-toast.js';
import { Failure } from '../../parts/failure.js';
import { useProblemToast } from '../../parts/problem-toast.js';
import { RowsSkeleton } from '../../parts/rows-skeleton.js';
import { useMe } from '../../session/me.js';
import type { Subject } from '../timeline/timeline-queries.js';
import { DocumentRow } from './document-row.js';
import { deleteDocument, documentsKey, documentsOptions, uploadDocument } from './document-queries.js';
import './documents.css';
import { Panel } from './panel.js';

/** Documents of a record; files may be dropped on it. */
export function DocumentsPanel({ subject }: { readonly subject: Subject }) {
  const { t } = useTranslation('customers');
  const may = useMe().may('crm:write');
  const documents = useQuery(documentsOptions(subject));
  const upload = useUpload(subject);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    if (may) upload.mutate([...event.dataTransfer.files]);
  };
  return (
    <div
      className="baton-drop"
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(may);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Panel
        title={t('documents')}
        action={
          may && (
            <FileButton onChange={(files) => upload.mutate(files)} multiple inputProps={{ 'aria-label': t('upload') }}>
              {(props) => (
                <Button
                  {...props}
                  size="compact-sm"
                  variant="light"
                  loading={upload.isPending}
                  leftSection={<FileUp size={15} aria-hidden />}
                >
                  {t('upload')}
                </Button>
              )}
            </FileButton>
          )
        }
      >
        {documents.isError ? (
          <Failure error={documents.error} retry={() => void documents.refetch()} />
        ) : documents.isPending ? (
          <RowsSkeleton rows={3} />
        ) : documents.data.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t('noDocuments')}
          </Text>
        ) : (
          <Stack gap={0}>
            {documents.data.map((document) => (
              <DocumentRow key={document.documentId} document={document} subject={subject} />
            ))}
          </Stack>
        )}
        {may && (
          <Group mt="sm">
            <Text size="xs" c="dimmed">
              {t('dropHint')}
            </Text>
          </Group>
        )}
      </Panel>
    </div>
  );
}

/** One after the other; what was uploaded can be taken back. */
function useUpload(subject: Subject) {
  const { t } = useTranslation('customers');
  const queries = useQueryClient();
  const done = useDoneToast();
  const again = (): Promise<void> => queries.invalidateQueries({ queryKey: documentsKey(subject) });
  return useMutation({
    mutationFn: async (files: readonly File[]) => {
      const ids: string[] = [];
      for (const file of files) ids.push(await uploadDocument(subject, file));
      return ids;
    },
    onSuccess: (ids) => {
      if (ids.length > 0)
        done(t('uploaded', { count: ids.length }), () => void Promise.all(ids.map(deleteDocument)).then(again));
    },
    onError: useProblemToast(),
    onSettled: again,
  });
}
