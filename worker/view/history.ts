/** The histories of a workflow, as far back as Temporal keeps them. */
import { type Client, isGrpcServiceError } from '@temporalio/client';
// CommonJS whose names Node does not find.
import proto, { type temporal } from '@temporalio/proto';

type Event = temporal.api.history.v1.IHistoryEvent;
type History = temporal.api.history.v1.IHistory;

const { EventType } = proto.temporal.api.enums.v1;

/** gRPC's code. */
const NOT_FOUND = 5;

/** How a workflow ends that does not end itself. */
const ENDED_OUTSIDE: readonly unknown[] = [
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_TERMINATED,
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_FAILED,
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_TIMED_OUT,
];

export interface WorkflowHistory {
  /** Of its runs, oldest first; each up to its last completed workflow task. */
  readonly runs: readonly History[];
  /** A workflow task is due or under way: the view may be a step ahead. */
  readonly underWay: boolean;
  /** Ended in Temporal itself at this time, ms since the epoch. */
  readonly endedOutsideAt?: number;
}

/** Undefined where Temporal does not have the workflow (any more). */
export async function historyOf(client: Client, workflowId: string): Promise<WorkflowHistory | undefined> {
  const current = await fetchRun(client, workflowId);
  if (current === undefined) return undefined;
  const runs = [current];
  for (;;) {
    const before = runs[0]?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId;
    const run = before ? await fetchRun(client, workflowId, before) : undefined;
    if (run === undefined) break;
    runs.unshift(run);
  }
  const last = current.at(-1);
  return {
    runs: runs.map((events) => ({ events: events.slice(0, completedTasks(events)) })),
    underWay: completedTasks(current) < current.length && !ENDED_OUTSIDE.includes(last?.eventType),
    ...(ENDED_OUTSIDE.includes(last?.eventType) && { endedOutsideAt: Number(last?.eventTime?.seconds ?? 0) * 1000 }),
  };
}

async function fetchRun(client: Client, workflowId: string, runId?: string): Promise<Event[] | undefined> {
  try {
    const { events } = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    return events ?? [];
  } catch (error) {
    if (isGrpcServiceError(error) && (error.code as number) === NOT_FOUND) return undefined;
    throw error;
  }
}

/** Number of events up to the last completed workflow task and what it asked for: what comes after, nobody has decided on. */
function completedTasks(events: readonly Event[]): number {
  const task = events.findLastIndex(({ eventType }) => eventType === EventType.EVENT_TYPE_WORKFLOW_TASK_COMPLETED);
  const next = events.findIndex(
    ({ eventType }, index) => index > task && eventType === EventType.EVENT_TYPE_WORKFLOW_TASK_SCHEDULED,
  );
  return next < 0 ? events.length : next;
}
