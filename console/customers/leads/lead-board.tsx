import { Group, ScrollArea } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../parts/failure.js';
import { RowsSkeleton } from '../../parts/rows-skeleton.js';
import { SearchField } from '../../parts/search-field.js';
import type { RecordSearch } from '../record-search.js';
import type { Colleague } from '../staff.js';
import { BoardColumn } from './board-column.js';
import './lead-board.css';
import { leadsOptions } from './lead-queries.js';
import { PIPELINE } from './pipeline.js';
import { useMoveLead } from './use-move-lead.js';

const route = getRouteApi('/shell/leads');

interface LeadBoardProps {
  readonly search: RecordSearch;
  readonly staff: readonly Colleague[];
  readonly filters: ReactNode;
}

/** The pipeline: a lead is moved by drag, or by its arrows. */
export function LeadBoard({ search: { q, owner, department }, staff, filters }: LeadBoardProps) {
  const { t } = useTranslation('customers');
  const navigate = route.useNavigate();
  const shown = { sort: '-score', ...(q && { q }), ...(owner && { owner }), ...(department && { department }) };
  const options = leadsOptions(shown, staff);
  const query = useInfiniteQuery(options);
  const move = useMoveLead(options.queryKey);
  const leads = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section aria-label={t('view.board')}>
      <Group mb="sm" gap="xs">
        <SearchField
          value={q ?? ''}
          onSearch={(text) =>
            void navigate({ search: (before) => ({ ...before, q: text || undefined }), replace: true })
          }
        />
        {filters}
      </Group>
      {query.isError ? (
        <Failure error={query.error} retry={() => void query.refetch()} />
      ) : query.isPending ? (
        <RowsSkeleton />
      ) : (
        <ScrollArea type="auto" offsetScrollbars="x" viewportProps={{ tabIndex: 0 }}>
          <div className="baton-board">
            {PIPELINE.map((status) => (
              <BoardColumn
                key={status}
                status={status}
                leads={leads.filter((lead) => lead.status === status)}
                onMove={(lead, to) => move.mutate({ lead, status: to })}
                find={(id) => leads.find((lead) => lead.id === id)}
              />
            ))}
          </div>
        </ScrollArea>
      )}
    </section>
  );
}
