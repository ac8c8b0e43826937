/** Those who keep instances going: staff, customers and partners, a job worker, an operator. Each does one round. */
import { randomUUID } from 'node:crypto';
import { OUTAGE } from '../outage.js';
import type { Completion } from '../ledger.js';
import { BY_CHANCE, REPLIES, TASKS } from './answers.js';
import { type LoadContext, publish } from './context.js';

export type Round = (context: LoadContext) => Promise<void>;

const AT_ONCE = 8;

/** What somebody has taken on already; at most some of the rest, so that several share the work. */
class Work {
  private readonly taken = new Set<string>();

  some<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
    const mine = items.filter((item) => !this.taken.has(keyOf(item))).slice(0, AT_ONCE);
    for (const item of mine) this.taken.add(keyOf(item));
    return mine;
  }
}

async function complete(
  { client, ledger }: LoadContext,
  {
    completion,
    path,
    variables,
  }: { readonly completion: Completion; readonly path: string; readonly variables: object },
): Promise<void> {
  ledger.completions.push(completion);
  const answer = await client.persist(path, { variables });
  if (answer === undefined) return;
  if (answer.status < 300) completion.answer = 'done';
  else if (answer.status === 404 || answer.status === 409)
    completion.answer = answer.unanswered > 0 ? 'done before' : 'ended';
  else throw new Error(`Expected ${completion.of} ${completion.key} to be completed, but: ${JSON.stringify(answer)}`);
}

/** Completes the open user tasks that it knows an answer for. */
export function staff(): Round {
  const work = new Work();
  return async (context) => {
    const open = await context.client.find<{ readonly userTaskKey: string; readonly elementId: string }>(
      '/user-tasks/search',
      { state: 'CREATED', elementId: { $in: Object.keys(TASKS) } },
    );
    await Promise.all(
      work
        .some(open, ({ userTaskKey }) => userTaskKey)
        .map(({ userTaskKey: key, elementId }) =>
          complete(context, {
            completion: { of: 'user task', key, elementId },
            path: `/user-tasks/${key}/completion`,
            variables: TASKS[elementId]?.(context.next(1_000)) ?? {},
          }),
        ),
    );
  };
}

/** Answers what instances wait for. */
export function partners(): Round {
  const work = new Work();
  return async (context) => {
    const open = await context.client.find<{
      readonly messageSubscriptionKey: string;
      readonly messageName: string;
      readonly correlationKey: string;
    }>('/message-subscriptions/search', {
      messageSubscriptionState: 'CREATED',
      messageName: { $in: Object.keys(REPLIES) },
    });
    await Promise.all(
      work
        .some(open, ({ messageSubscriptionKey }) => messageSubscriptionKey)
        .map(({ messageSubscriptionKey, messageName: name, correlationKey }) =>
          publish(context, {
            ...{ messageId: `reply-${messageSubscriptionKey}`, name, correlationKey },
            finds: BY_CHANCE.has(name) ? 'chance' : 'wait',
            variables: REPLIES[name]?.(context.next(1_000)) ?? {},
          }),
        ),
    );
  };
}

/** Works on the jobs of parcels. Its lock is short, so that what a lost answer had locked comes again soon. */
export const jobWorker: Round = async (context) => {
  const answer = await context.client.attempt('/jobs/activation', {
    ...{ type: 'chaos-deliver', worker: 'chaos', timeout: 10_000, maxJobsToActivate: AT_ONCE, requestTimeout: -1 },
  });
  const { jobs = [] } = (answer?.body ?? {}) as {
    readonly jobs?: readonly { readonly jobKey: string; readonly elementId: string }[];
  };
  await Promise.all(
    jobs.map(({ jobKey: key, elementId }) =>
      complete(context, {
        completion: { of: 'job', key, elementId },
        path: `/jobs/${key}/completion`,
        variables: { delivered: true },
      }),
    ),
  );
};

/** Lets parcels depart. */
export const departure: Round = async ({ client, ledger }) => {
  const answer = await client.persist('/signals/broadcast', { signalName: 'chaos-departure' }, randomUUID());
  if (answer?.status === 200) ledger.signals += 1;
};

/** Lets go on what an outage has stopped. */
export const operator: Round = async ({ client }) => {
  const open = await client.find<{ readonly incidentKey: string; readonly errorMessage: string }>('/incidents/search', {
    state: 'ACTIVE',
  });
  const outages = open.filter(({ errorMessage }) => OUTAGE.test(errorMessage));
  await Promise.all(outages.map(({ incidentKey }) => client.attempt(`/incidents/${incidentKey}/resolution`, {})));
};
