/** What a timeline is made of: messages, comments, steps of processes, feedback, changes. */
import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Answer, type ItemOf } from '../../api/client.js';
import { searchOptions } from '../../api/search.js';
import type { RecordType } from '../record/records.js';

export type Interaction = ItemOf<'/v2/crm/interactions/search'>;
export type Comment = ItemOf<'/v2/crm/comments/{recordType}/{recordId}/search'>;
export type Feedback = ItemOf<'/v2/crm/feedback-answers/search'>;
export type RecordProcess = Answer<'/v2/crm/processes/{recordType}/{recordId}', 'get'>['items'][number];

/** A record that has a timeline. */
export interface Subject {
  readonly type: RecordType;
  readonly id: string;
}

/** The field of interactions and of feedback that names the record; none of them hang on suppliers. */
const LINKS: Readonly<Partial<Record<RecordType, 'customerId' | 'leadId' | 'ticketId'>>> = {
  customer: 'customerId',
  lead: 'leadId',
  ticket: 'ticketId',
};

export const linkOf = ({ type }: Subject) => LINKS[type];

/** Answers come in, and others write: this is no stream. */
const EVERY_MS = 10_000;
const ALL = { limit: 1000 };

export const timelineKey = ({ type, id }: Subject) => ['crm', 'list', 'timeline', type, id] as const;

export const interactionsOptions = (subject: Subject) => ({
  ...searchOptions<Interaction>({
    queryKey: [...timelineKey(subject), 'interactions'],
    read: async (page) => {
      const link = linkOf(subject);
      if (link === undefined) return { items: [], page: { totalItems: 0 } };
      const sort = [{ field: 'occurredAt' as const, order: 'DESC' as const }];
      return answerOf(
        api.POST('/v2/crm/interactions/search', { body: { filter: { [link]: subject.id }, sort, page } }),
      );
    },
  }),
  refetchInterval: EVERY_MS,
});

export const commentsOptions = (subject: Subject) =>
  queryOptions({
    queryKey: [...timelineKey(subject), 'comments'],
    queryFn: async () => {
      const params = { path: { recordType: subject.type, recordId: subject.id } };
      const body = { page: ALL };
      return (await answerOf(api.POST('/v2/crm/comments/{recordType}/{recordId}/search', { params, body }))).items;
    },
    refetchInterval: EVERY_MS,
  });

export const feedbackOptions = (subject: Subject) =>
  queryOptions({
    queryKey: [...timelineKey(subject), 'feedback'],
    queryFn: async () => {
      const link = linkOf(subject);
      if (link === undefined || link === 'ticketId') return [];
      const body = { filter: { [link]: subject.id }, page: ALL };
      return (await answerOf(api.POST('/v2/crm/feedback-answers/search', { body }))).items;
    },
  });

export const processesOfOptions = ({ type, id }: Subject) =>
  queryOptions({
    queryKey: [...timelineKey({ type, id }), 'processes'],
    queryFn: async () => {
      const params = { path: { recordType: type, recordId: id } };
      return (await answerOf(api.GET('/v2/crm/processes/{recordType}/{recordId}', { params }))).items;
    },
    refetchInterval: EVERY_MS,
  });
