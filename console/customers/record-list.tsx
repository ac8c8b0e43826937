import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Page } from '../api/search.js';
import { Empty } from '../parts/empty.js';
import type { ListColumn, Sort } from '../parts/list/list-columns.js';
import { ListView } from '../parts/list/list-view.js';
import type { RecordSearch } from './record-search.js';

interface RecordListProps<Row> {
  readonly tab: 'customers' | 'leads' | 'suppliers' | 'tickets';
  readonly icon: LucideIcon;
  readonly columns: readonly ListColumn<Row>[];
  readonly query: UseInfiniteQueryResult<InfiniteData<Page<Row>>>;
  readonly rowName: (row: Row) => string;
  readonly search: RecordSearch;
  readonly defaultSort: Sort;
  readonly onChange: (search: RecordSearch) => void;
  readonly onClear: () => void;
  readonly filters: ReactNode;
  /** What makes the first record. */
  readonly create?: ReactNode;
}

/** Records of one type, as their URL says. */
export function RecordList<Row extends { readonly id: string }>(props: RecordListProps<Row>) {
  const { tab, icon, search, defaultSort, onChange, create, ...list } = props;
  const { t } = useTranslation('customers');
  return (
    <ListView<Row>
      {...list}
      id={tab}
      label={t(`tab.${tab}`)}
      rowKey={({ id }) => id}
      search={search.q ?? ''}
      onSearch={(q) => onChange({ q: q || undefined })}
      sort={search.sort ?? defaultSort}
      onSort={(sort) => onChange({ sort })}
      narrowed={[search.owner, search.department, search.status, search.priority].some((one) => one !== undefined)}
      empty={<Empty icon={icon} title={t(`empty.${tab}`)} hint={t(`emptyHint.${tab}`)} action={create} />}
    />
  );
}
