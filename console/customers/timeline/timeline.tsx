import { Button, Chip, Group, Stack } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { History } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../parts/empty.js';
import { Failure } from '../../parts/failure.js';
import { RowsSkeleton } from '../../parts/rows-skeleton.js';
import { changesOptions } from '../record/changes.js';
import { entriesOf, KINDS, type EntryKind } from './entries.js';
import { EntryItem } from './entry-item.js';
import { PendingMessages } from './pending-messages.js';
import {
  commentsOptions,
  feedbackOptions,
  interactionsOptions,
  processesOfOptions,
  type Subject,
} from './timeline-queries.js';
import './timeline.css';

interface TimelineProps {
  readonly subject: Subject;
  /** Kinds that are shown, by commas: as the URL has it; all where empty. */
  readonly kinds: string;
  readonly onKinds: (kinds: string) => void;
}

/** All that happened around a record, the latest first, whatever the channel. */
export function Timeline({ subject, kinds, onKinds }: TimelineProps) {
  const { t } = useTranslation('customers');
  const interactions = useInfiniteQuery(interactionsOptions(subject));
  const comments = useQuery(commentsOptions(subject));
  const processes = useQuery(processesOfOptions(subject));
  const feedback = useQuery(feedbackOptions(subject));
  const changes = useQuery(changesOptions(subject.type, subject.id));
  const entries = useMemo(
    () =>
      entriesOf({
        interactions: interactions.data?.pages.flatMap(({ items }) => items) ?? [],
        comments: comments.data ?? [],
        processes: processes.data ?? [],
        feedback: feedback.data ?? [],
        changes: changes.data ?? [],
        more: interactions.hasNextPage,
      }),
    [interactions.data, interactions.hasNextPage, comments.data, processes.data, feedback.data, changes.data],
  );
  const chosen = KINDS.filter((kind) => kinds.split(',').includes(kind));
  const offered = KINDS.filter((kind) => chosen.includes(kind) || countOf(entries, kind) > 0);
  const shown = entries.filter(({ kind }) => chosen.length === 0 || chosen.includes(kind));
  const sources = [interactions, comments, processes, feedback, changes];
  const failed = sources.find(({ isError }) => isError);
  return (
    <section aria-label={t('timeline.title')}>
      <Chip.Group multiple value={[...chosen]} onChange={(next) => onKinds(next.join(','))}>
        <Group gap={6} mb="md" role="group" aria-label={t('timeline.filter')}>
          {offered.map((kind) => (
            <Chip key={kind} value={kind} size="xs" variant="outline">
              {t(`kind.${kind}`)} {countOf(entries, kind)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <PendingMessages subject={subject} interactions={interactions.data?.pages.flatMap(({ items }) => items) ?? []} />
      {failed && <Failure error={failed.error} retry={() => sources.forEach((one) => void one.refetch())} />}
      {sources.some(({ isPending }) => isPending) && !failed ? (
        <RowsSkeleton rows={6} />
      ) : shown.length > 0 ? (
        <Stack component="ol" gap={0} className="baton-timeline">
          {shown.map((entry) => (
            <EntryItem key={entry.key} entry={entry} subject={subject} />
          ))}
        </Stack>
      ) : (
        !failed && <Empty icon={History} title={t('timeline.emptyTitle')} hint={t('timeline.emptyHint')} />
      )}
      {interactions.hasNextPage && (
        <Button
          variant="default"
          fullWidth
          mt="sm"
          loading={interactions.isFetchingNextPage}
          onClick={() => void interactions.fetchNextPage()}
        >
          {t('timeline.older')}
        </Button>
      )}
    </section>
  );
}

const countOf = (entries: readonly { readonly kind: EntryKind }[], wanted: EntryKind): number =>
  entries.filter(({ kind }) => kind === wanted).length;
