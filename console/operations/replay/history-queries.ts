/** All that happened in an instance, event by event. */
import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';

interface At {
  readonly index: number;
  readonly timestamp: string;
}

/** Those that the page understands; there are more types, which change nothing that it shows. */
export type HistoryEvent =
  | (At & {
      readonly type: 'element-activated';
      readonly key: string;
      readonly elementId: string;
      readonly elementName?: string;
      readonly elementType: string;
      readonly scopeKey: string;
    })
  | (At & { readonly type: 'element-ended'; readonly key: string; readonly state: 'COMPLETED' | 'TERMINATED' })
  | (At & { readonly type: 'flow-taken'; readonly flowId: string })
  | (At & {
      readonly type: 'variable-set';
      readonly scopeKey: string;
      readonly name: string;
      /** JSON */
      readonly value: string;
    })
  | (At & {
      readonly type: 'incident-raised';
      readonly key: string;
      readonly elementId: string;
      readonly errorMessage: string;
    })
  | (At & { readonly type: 'incident-resolved'; readonly key: string })
  | (At & { readonly type: 'element-migrated'; readonly key: string; readonly elementId: string })
  | (At & { readonly type: OtherType });

export type OtherType =
  | 'instance-started'
  | 'instance-ended'
  | 'instance-suspended'
  | 'instance-resumed'
  | 'instance-migrated'
  | 'user-task-created'
  | 'user-task-ended'
  | 'job-created'
  | 'job-ended';

const PAGE = 1_000;

/** The whole history: the engine replays the instance for it. */
export const eventsOptions = (processInstanceKey: string) =>
  queryOptions({
    queryKey: ['instances', 'one', processInstanceKey, 'events'],
    queryFn: async (): Promise<readonly HistoryEvent[]> => {
      const events: unknown[] = [];
      for (;;) {
        const params = { path: { processInstanceKey }, query: { from: events.length, limit: PAGE } };
        const page = await answerOf(api.GET('/v2/process-instances/{processInstanceKey}/history', { params }));
        events.push(...page.items);
        if (page.items.length === 0 || events.length >= page.totalItems) return events as HistoryEvent[];
      }
    },
    staleTime: Infinity,
  });
