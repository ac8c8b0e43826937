import { Anchor, Badge, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../language/use-format.js';
import type { ListColumn } from '../parts/list/list-columns.js';
import { FileMenu } from './file-menu.js';
import type { DesignFile } from './file-queries.js';

export function useFileColumns(): readonly ListColumn<DesignFile>[] {
  const { t } = useTranslation('designer');
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'name',
        title: t('name'),
        width: 'minmax(220px, 2fr)',
        sortable: true,
        cell: ({ designFileKey, name }) => (
          <Anchor
            fw={500}
            size="sm"
            renderRoot={(props) => <Link to="/designer/$fileKey" params={{ fileKey: designFileKey }} {...props} />}
          >
            {name}
          </Anchor>
        ),
      },
      {
        id: 'kind',
        title: t('kindTitle'),
        width: '150px',
        sortable: true,
        cell: ({ kind }) => <Badge variant="default">{t(`kind.${kind}`)}</Badge>,
      },
      {
        id: 'folder',
        title: t('folder'),
        hidden: true,
        cell: ({ folder }) => folder || <span aria-hidden>–</span>,
      },
      {
        id: 'ids',
        title: t('ids'),
        hidden: true,
        cell: ({ definitionIds }) => (
          <Text component="span" size="sm" ff="monospace">
            {definitionIds.join(', ')}
          </Text>
        ),
      },
      {
        id: 'updateDate',
        title: t('changed'),
        width: '160px',
        sortable: true,
        cell: ({ updateDate }) => <span title={format.time(updateDate)}>{format.ago(updateDate)}</span>,
      },
      {
        id: 'updatedBy',
        title: t('changedBy'),
        width: '140px',
        sortable: true,
        cell: ({ updatedBy }) => updatedBy ?? <span aria-hidden>–</span>,
      },
      { id: 'actions', title: t('actions'), width: '90px', cell: (file) => <FileMenu file={file} /> },
    ],
    [t, format],
  );
}
