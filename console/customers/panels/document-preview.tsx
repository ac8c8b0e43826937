import { Modal, ScrollArea, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../parts/failure.js';
import { contentOf, type DocumentVersion } from './document-queries.js';

/** What a browser shows without running anything of it. */
const IMAGES = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);
const TEXTS = new Set(['text/plain', 'text/csv', 'text/markdown', 'application/json']);
const LARGEST = 2_000_000;

const typeOf = ({ mediaType }: DocumentVersion): string => mediaType.split(';')[0]?.trim() ?? '';

export const isPreviewable = (version: DocumentVersion): boolean =>
  version.size <= LARGEST && (IMAGES.has(typeOf(version)) || TEXTS.has(typeOf(version)));

export function DocumentPreview(props: {
  readonly title: string;
  readonly version: DocumentVersion;
  readonly onClose: () => void;
}) {
  const { title, version, onClose } = props;
  const { t } = useTranslation('customers');
  const image = IMAGES.has(typeOf(version));
  const { data, error } = useQuery({
    queryKey: ['crm', 'document-content', version.documentId, version.number],
    queryFn: async () => {
      const content = await contentOf(version);
      return image ? dataUrl(new Blob([content], { type: typeOf(version) })) : content.text();
    },
    staleTime: Infinity,
  });
  return (
    <Modal opened onClose={onClose} title={title} size="xl" closeButtonProps={{ 'aria-label': t('close') }}>
      {error ? (
        <Failure error={error} />
      ) : data === undefined ? (
        <Skeleton h={240} />
      ) : image ? (
        <img src={data} alt={title} className="baton-document-image" />
      ) : (
        <ScrollArea.Autosize mah="60vh" viewportProps={{ tabIndex: 0 }}>
          <pre className="baton-document-text">{data}</pre>
        </ScrollArea.Autosize>
      )}
    </Modal>
  );
}

function dataUrl(content: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error('Expected a file to be read, but it was not.'));
    reader.readAsDataURL(content);
  });
}
