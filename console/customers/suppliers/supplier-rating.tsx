import { Group, Rating, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../language/use-format.js';
import type { Supplier } from './supplier-queries.js';

/** The mean of all ratings, and of how many orders. */
export function SupplierRating({ supplier: { rating, ratedOrders } }: { readonly supplier: Supplier }) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  if (rating === null)
    return (
      <Text component="span" size="sm" c="dimmed">
        {t('notRated')}
      </Text>
    );
  const score = Number(rating);
  return (
    <Group gap={6} wrap="nowrap">
      <span aria-hidden style={{ display: 'inline-flex' }}>
        <Rating value={score} fractions={4} readOnly size="xs" />
      </span>
      <Text component="span" size="sm">
        {t('rated', { count: ratedOrders ?? 0, score: format.number(score) })}
      </Text>
    </Group>
  );
}
