import { Skeleton, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Where rows will be. */
export function RowsSkeleton({ rows = 8 }: { readonly rows?: number }) {
  const { t } = useTranslation('parts');
  return (
    <Stack gap="sm" p="md" role="status" aria-label={t('loading')}>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={20} width={`${String(92 - ((row * 17) % 40))}%`} />
      ))}
    </Stack>
  );
}
