import type { InfiniteData, QueryKey } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useOptimistic } from '../../api/optimistic.js';
import type { Page } from '../../api/search.js';
import { useDoneToast } from '../../parts/done-toast.js';
import { changeRecord } from '../record/records.js';
import type { Lead } from './lead-queries.js';
import type { LeadStatus } from './pipeline.js';

interface Move {
  readonly lead: Lead;
  readonly status: LeadStatus;
}

/** Puts a lead into another column, at once; undone by a button. */
export function useMoveLead(queryKey: QueryKey) {
  const { t } = useTranslation('customers');
  const done = useDoneToast();
  const move = useOptimistic<Move, InfiniteData<Page<Lead>>>({
    queryKey,
    invalidate: ['crm'],
    send: ({ lead, status }) => changeRecord('lead', lead, { status }),
    change: (cached, { lead, status }) => ({
      ...cached,
      pages: cached.pages.map((page) => ({
        ...page,
        items: page.items.map((one) => (one.id === lead.id ? { ...one, status } : one)),
      })),
    }),
    done: ({ lead, status }) => {
      const before = lead.status;
      const moved = { ...lead, status, version: lead.version + 1 };
      done(t('moved', { name: lead.name, status: t(`choice.${status}`) }), () => {
        if (before !== null) move.mutate({ lead: moved, status: before });
      });
    },
  });
  return move;
}
