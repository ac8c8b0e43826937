/** What instances wait for. */
import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Answer, type ItemOf } from '../../api/client.js';
import { grouped } from '../grouped.js';

export type WaitState = ItemOf<'/v2/element-instances/wait-states/search'>;
export type ActiveElement = ItemOf<'/v2/element-instances/search'>;
export type AwaitedTimer = Answer<'/v2/process-instances/{processInstanceKey}/timers', 'get'>['items'][number];

export interface Waits {
  /** What is said of it first: an incident, else what people or systems do, else what has been waited for longest. */
  readonly first?: WaitState;
  /** Where it is though nothing is known to be waited for there: a timer, or an activity at work. */
  readonly at?: ActiveElement;
  /** What else there is. */
  readonly more: number;
}

/** Those are around others. */
const SCOPES = ['PROCESS', 'SUB_PROCESS', 'EVENT_SUB_PROCESS', 'MULTI_INSTANCE_BODY', 'AD_HOC_SUB_PROCESS'] as const;
const FIRST = ['INCIDENT', 'USER_TASK', 'CALLED_INSTANCE', 'JOB', 'MESSAGE', 'SIGNAL'] as const;
const MOST = 5_000;

/** What would start an event subprocess: it is awaited beside what goes on. */
const isAround = ({ elementType }: WaitState): boolean => SCOPES.some((type) => type === elementType);

export const waitStatesOf = (processInstanceKeys: readonly string[]) =>
  answerOf(
    api.POST('/v2/element-instances/wait-states/search', {
      body: {
        filter: { processInstanceKey: { $in: [...processInstanceKeys] } },
        sort: [{ field: 'since' }],
        page: { limit: MOST },
      },
    }),
  );

const activeElementsOf = (processInstanceKeys: readonly string[]) =>
  answerOf(
    api.POST('/v2/element-instances/search', {
      body: {
        filter: {
          processInstanceKey: { $in: [...processInstanceKeys] },
          state: 'ACTIVE',
          type: { $notIn: [...SCOPES] },
        },
        sort: [{ field: 'startDate' }],
        page: { limit: MOST },
      },
    }),
  );

/** Of all these instances at once. */
export async function waitsOf(processInstanceKeys: readonly string[]): Promise<ReadonlyMap<string, Waits>> {
  if (processInstanceKeys.length === 0) return new Map();
  const [states, elements] = await Promise.all([
    waitStatesOf(processInstanceKeys),
    activeElementsOf(processInstanceKeys),
  ]);
  const waiting = grouped(states.items, ({ processInstanceKey }) => processInstanceKey);
  const known = new Set(states.items.map(({ elementInstanceKey }) => elementInstanceKey));
  const elsewhere = grouped(
    elements.items.filter(({ elementInstanceKey }) => !known.has(elementInstanceKey)),
    ({ processInstanceKey }) => processInstanceKey,
  );
  return new Map(
    processInstanceKeys.map((key) => {
      const mine = waiting.get(key) ?? [];
      const others = elsewhere.get(key) ?? [];
      const first = FIRST.flatMap((kind) => mine.find(({ waitingFor }) => waitingFor === kind) ?? [])[0];
      const at = first === undefined || isAround(first) ? others[0] : undefined;
      const more = Math.max(0, mine.length + others.length - 1);
      return [key, { ...(at ? { at } : first ? { first } : {}), more }];
    }),
  );
}

/** Temporal has them: each instance is asked by itself. */
export const timersOptions = (processInstanceKey: string) =>
  queryOptions({
    queryKey: ['instances', 'one', processInstanceKey, 'timers'],
    queryFn: async () =>
      (
        await answerOf(
          api.GET('/v2/process-instances/{processInstanceKey}/timers', { params: { path: { processInstanceKey } } }),
        )
      ).items,
    staleTime: 60_000,
    retry: false,
  });
