import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ListColumn, Sort } from './list-columns.js';

/** Where a list has no titles of columns to press: the same choices in one field. */
export function SortSelect<Row>(props: {
  readonly columns: readonly ListColumn<Row>[];
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
}) {
  const { t } = useTranslation('parts');
  const choices = props.columns
    .filter(({ sortable }) => sortable)
    .flatMap(({ id, title }) => [
      { value: id, label: `${title} ↑` },
      { value: `-${id}`, label: `${title} ↓` },
    ]);
  if (choices.length === 0) return null;
  return (
    <NativeSelect
      hiddenFrom="sm"
      aria-label={t('sortBy')}
      data={choices}
      value={props.sort}
      onChange={({ currentTarget }) => props.onSort(currentTarget.value)}
    />
  );
}
