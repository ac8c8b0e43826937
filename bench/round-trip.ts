/** A user task over the REST API: start, find it, complete it. */
import { DECIDE_TASK, xmlOf } from './definitions.js';

const PROCESS_ID = 'userTaskOverHttp';

/** For all APIs on the database of this one. */
export async function deployRoundTrip(api: string): Promise<void> {
  const form = new FormData();
  form.append('resources', new Blob([xmlOf(PROCESS_ID, [DECIDE_TASK])]), `${PROCESS_ID}.bpmn`);
  await call(`${api}/deployments`, form);
}

export async function roundTrip(api: string): Promise<void> {
  const { processInstanceKey } = (await call(`${api}/process-instances`, { processDefinitionId: PROCESS_ID })) as {
    readonly processInstanceKey: string;
  };
  const { items } = (await call(`${api}/user-tasks/search`, { filter: { processInstanceKey, state: 'CREATED' } })) as {
    readonly items: readonly { readonly userTaskKey: string }[];
  };
  await call(`${api}/user-tasks/${items[0]?.userTaskKey}/completion`, { variables: { approved: true } });
}

async function call(url: string, body: FormData | object): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    ...(body instanceof FormData
      ? { body }
      : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`Expected ${url} to succeed, but it answered ${response.status}: ${text}`);
  return text === '' ? undefined : JSON.parse(text);
}
