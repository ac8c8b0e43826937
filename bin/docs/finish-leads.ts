/** Leads that are worked on until they end, so that there is something to measure. It takes a minute: time has to pass. */
import { setTimeout as pause } from 'node:timers/promises';

const INSTANCES = 12;
const ROUND_MS = 1_500;
const PEOPLE = ['lena', 'sofia', 'wei'];

/** What completes a user task, by its element; every third lead goes on to onboarding. */
const ANSWERS: Readonly<Record<string, (n: number) => object>> = {
  'accept-lead': () => ({ decision: 'accept' }),
  'qualify-lead': (n) => ({ qualified: n % 3 === 0 }),
};

interface Task {
  readonly userTaskKey: string;
  readonly elementId: string;
  readonly assignee: string | null;
}

export async function finishLeads(url: string): Promise<void> {
  const call = async (path: string, body: object): Promise<Record<string, unknown>> => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${url}/v2${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    const text = await response.text();
    if (!response.ok) throw new Error(`Expected ${path} to succeed, but: ${text}`);
    return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
  };
  const work = async (n: number): Promise<void> => {
    const variables = {
      ...{ leadName: `Ada ${String(n)}`, leadCompany: `Analytical Engines ${String(n)}`, leadSource: 'fair' },
      ...{ leadEmail: `ada.${String(n)}@example.com`, leadPhone: `+4930901820${String(10 + n)}`, leadCountry: 'DE' },
      ...{ employees: 200 + 10 * n, budget: 50_000, smsConsent: false },
    };
    const { processInstanceKey } = await call('/process-instances', { processDefinitionId: 'lead-handoff', variables });
    for (const element of Object.keys(ANSWERS)) {
      const filter = { processInstanceKey, elementId: element, state: 'CREATED' };
      const { items } = (await call('/user-tasks/search', { filter })) as { readonly items: readonly Task[] };
      const [task] = items;
      if (!task) return;
      await pause(ROUND_MS * (1 + (n % 5)));
      if (task.assignee === null)
        await call(`/user-tasks/${task.userTaskKey}/assignment`, { assignee: PEOPLE[n % PEOPLE.length] });
      await pause(ROUND_MS * (1 + (n % 3)));
      await call(`/user-tasks/${task.userTaskKey}/completion`, { variables: ANSWERS[element]?.(n) ?? {} });
    }
  };
  await Promise.all(Array.from({ length: INSTANCES }, (_, n) => work(n)));
}
