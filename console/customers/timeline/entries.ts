/** Everything that happened around a record, as one list. Pure. */
import type { RecordChangeEntry } from '../record/changes.js';
import type { Comment, Feedback, Interaction, RecordProcess } from './timeline-queries.js';

export const KINDS = ['message', 'call', 'note', 'comment', 'process', 'feedback', 'change'] as const;
export type EntryKind = (typeof KINDS)[number];

interface EntryBase {
  readonly key: string;
  /** ISO 8601. */
  readonly at: string;
}

export type Entry = EntryBase &
  (
    | { readonly kind: 'message' | 'call' | 'note'; readonly interaction: Interaction }
    | { readonly kind: 'comment'; readonly comment: Comment }
    | {
        readonly kind: 'process';
        readonly process: RecordProcess;
        readonly step: 'started' | 'ended' | 'taskDone';
        readonly task?: RecordProcess['tasks'][number];
      }
    | { readonly kind: 'feedback'; readonly feedback: Feedback }
    | { readonly kind: 'change'; readonly change: RecordChangeEntry }
  );

const ofInteraction = (interaction: Interaction): Entry => {
  const { id, channel, occurredAt } = interaction;
  const kind = channel === 'note' ? 'note' : channel === 'phone' || channel === 'meeting' ? 'call' : 'message';
  return { kind, key: `i${id}`, at: occurredAt ?? '', interaction };
};

function ofProcess(process: RecordProcess): readonly Entry[] {
  const { processInstanceKey: key, startDate, endDate, tasks } = process;
  return [
    { kind: 'process', key: `p${key}`, at: startDate, process, step: 'started' },
    ...(endDate === null ? [] : [{ kind: 'process', key: `e${key}`, at: endDate, process, step: 'ended' } as const]),
    ...tasks.flatMap((task) =>
      task.state === 'COMPLETED' && task.completionDate !== null
        ? [
            {
              kind: 'process',
              key: `t${task.userTaskKey}`,
              at: task.completionDate,
              process,
              step: 'taskDone',
              task,
            } as const,
          ]
        : [],
    ),
  ];
}

export interface Sources {
  readonly interactions: readonly Interaction[];
  readonly comments: readonly Comment[];
  readonly processes: readonly RecordProcess[];
  readonly feedback: readonly Feedback[];
  readonly changes: readonly RecordChangeEntry[];
  /** There are older interactions that are not read yet: nothing that is older than those may be shown before them. */
  readonly more: boolean;
}

/** The latest first. */
export function entriesOf({ interactions, comments, processes, feedback, changes, more }: Sources): readonly Entry[] {
  const all: readonly Entry[] = [
    ...interactions.map(ofInteraction),
    ...comments.map(
      (comment) => ({ kind: 'comment', key: `c${comment.commentId}`, at: comment.creationDate, comment }) as const,
    ),
    ...processes.flatMap(ofProcess),
    ...feedback.flatMap((one) =>
      one.answeredAt === null
        ? []
        : [{ kind: 'feedback', key: `f${one.id}`, at: one.answeredAt, feedback: one } as const],
    ),
    ...changes.map((change) => ({ kind: 'change', key: `h${change.id}`, at: change.timestamp, change }) as const),
  ];
  const horizon = more ? (interactions.at(-1)?.occurredAt ?? '') : '';
  return all.filter(({ at }) => at >= horizon).sort((one, other) => other.at.localeCompare(one.at));
}
