/**
 * What a Temporal developer would write by hand for the bench's processes, with the same activities, on the same server,
 * with the same worker settings. It keeps no view of instances, elements and variables, as Baton does; the user task
 * alone has a row, since nobody could find it otherwise.
 */
import { condition, defineUpdate, proxyActivities, proxyLocalActivities, setHandler } from '@temporalio/workflow';

import { type HandWrittenInput, type Invocation, ITEMS, TASKS, WORK } from './names.js';

type Work = Readonly<Record<typeof WORK, (invocation: Invocation) => Promise<{ readonly interactionId: string }>>>;

interface Answer {
  readonly variables: Readonly<Record<string, boolean>>;
}

interface TaskRows {
  createTaskRow(task: { readonly key: string }): Promise<void>;
  completeTaskRow(task: { readonly key: string; readonly variables: Readonly<Record<string, boolean>> }): Promise<void>;
}

const options = {
  startToCloseTimeout: '10 seconds',
  retry: { maximumAttempts: 5, initialInterval: '200 milliseconds' },
} as const;
const ordinary = proxyActivities<Work>(options)[WORK];
const local = proxyLocalActivities<Work>(options)[WORK];
const { createTaskRow, completeTaskRow } = proxyLocalActivities<TaskRows>(options);

function invocation(key: string, number: number): Invocation {
  return {
    input: { subject: `step ${number}` },
    headers: {},
    elementInstanceKey: `${key}-${number}`,
    processInstanceKey: key,
    elementId: `task${number}`,
  };
}

export async function fiveActivities({ key }: HandWrittenInput): Promise<string> {
  let last = '';
  for (let number = 1; number <= TASKS; number += 1)
    ({ interactionId: last } = await ordinary(invocation(key, number)));
  return last;
}

export async function fiveLocalActivities({ key }: HandWrittenInput): Promise<string> {
  let last = '';
  for (let number = 1; number <= TASKS; number += 1) ({ interactionId: last } = await local(invocation(key, number)));
  return last;
}

export async function userTask({ key }: HandWrittenInput): Promise<Readonly<Record<string, boolean>>> {
  let exists = false;
  let answer: Readonly<Record<string, boolean>> | undefined;
  let completed = false;
  setHandler(defineUpdate('awaitStarted'), () => condition(() => exists));
  setHandler(
    defineUpdate<void, [Answer]>('complete'),
    async ({ variables }) => {
      answer = variables;
      await condition(() => completed);
    },
    {
      validator: (_answer: Answer) => {
        if (!exists || answer !== undefined) throw new Error('Expected the task to be open, but it is not.');
      },
    },
  );
  await createTaskRow({ key });
  exists = true;
  await condition(() => answer !== undefined);
  await completeTaskRow({ key, variables: answer ?? {} });
  completed = true;
  return answer ?? {};
}

export async function hundredItems({ key }: HandWrittenInput): Promise<readonly string[]> {
  const items = Array.from({ length: ITEMS }, (_, index) => index);
  const results = await Promise.all(items.map((number) => local(invocation(key, number))));
  return results.map(({ interactionId }) => interactionId);
}
