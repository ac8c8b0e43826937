import { eventually } from '../support/eventually.js';
import type { Crm } from './crm-harness.js';

export interface Upload {
  readonly recordType?: string;
  readonly csv: string | Uint8Array<ArrayBuffer>;
  /** Further fields of the form. */
  readonly form?: Readonly<Record<string, string>>;
}

interface Answered {
  readonly status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers of every shape
  readonly body: any;
}

/** Sends a file to be imported. */
export async function upload(
  crm: Crm,
  who: string,
  { recordType = 'customer', csv, form = {} }: Upload,
): Promise<Answered> {
  const body = new FormData();
  body.append('recordType', recordType);
  for (const [name, value] of Object.entries(form)) body.append(name, value);
  body.append('file', new Blob([csv]), 'people.csv');
  const headers = { authorization: crm.authorization[who] ?? '' };
  const response = await fetch(`${crm.api.url}/v2/crm/imports`, { method: 'POST', body, headers });
  return { status: response.status, body: await response.json() };
}

/** The import once it has ended. */
export async function imported(crm: Crm, who: string, file: Upload): Promise<Answered['body']> {
  const { body } = await upload(crm, who, file);
  return eventually(async () => {
    const answer = await crm.as(who, 'GET', `/crm/imports/${String(body.importKey)}`);
    return answer.status !== 200 || !['pending', 'running'].includes(answer.body.state) ? answer.body : undefined;
  });
}
