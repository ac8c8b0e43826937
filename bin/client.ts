/**
 * The REST API as the command line speaks it: JSON in, JSON out, a problem becomes a sentence. Where the API wants to know
 * who is there, `BATON_API_KEY` says it, or `BATON_USERNAME` and `BATON_PASSWORD`.
 */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';

import { colourOf, paint } from './colour.js';
import { Refusal } from './log.js';

export interface Client {
  readonly url: string;
  get(path: string): Promise<unknown>;
  post(path: string, body?: unknown): Promise<unknown>;
  /** Sends files as `resources` of a multipart form, with its other fields. */
  upload(path: string, files: readonly string[], fields?: Readonly<Record<string, string>>): Promise<unknown>;
}

export interface ClientOptions {
  /** Of the API without `/v2`, e.g. `http://127.0.0.1:8080`. */
  readonly url: string;
  /** Who gives the commands, for the audit log. */
  readonly actor?: string | undefined;
  /** What the environment says, where absent. */
  readonly apiKey?: string | undefined;
}

export function createClient({ url, actor, apiKey }: ClientOptions): Client {
  const base = `${url.replace(/\/+$/, '')}/v2`;
  const authorization = apiKey === undefined ? authorizationOf(process.env) : `Bearer ${apiKey}`;
  const headers: Record<string, string> = {
    ...(actor === undefined ? {} : { 'baton-actor': actor }),
    ...(authorization === undefined ? {} : { authorization }),
  };
  return {
    url,
    get: (path) => request(base + path, { method: 'GET', headers }),
    post: (path, body = {}) =>
      request(base + path, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    async upload(path, files, fields = {}) {
      const form = new FormData();
      for (const file of files) form.append('resources', new Blob([await contentOf(file)]), basename(file));
      for (const [name, value] of Object.entries(fields)) form.append(name, value);
      return request(base + path, { method: 'POST', headers, body: form });
    },
  };
}

function authorizationOf(environment: NodeJS.ProcessEnv): string | undefined {
  const { BATON_API_KEY: key, BATON_USERNAME: username, BATON_PASSWORD: password } = environment;
  if (key) return `Bearer ${key}`;
  return username && password ? `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}` : undefined;
}

async function contentOf(file: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await readFile(file));
  } catch {
    throw new Refusal(`Expected a readable file ${file}, but there is none.`);
  }
}

async function request(url: string, init: RequestInit): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(url, init);
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    throw new Refusal(
      `Expected Baton at ${new URL(url).origin}, but it does not answer (${cause}). Is "npm start" running?`,
    );
  }
  const text = await response.text();
  const body = parsed(text);
  if (response.ok) return body;
  throw new Refusal(explain({ status: response.status, body: body ?? text }));
}

function parsed(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** One finding of the compiler, as `/deployments` and `/deployments/validation` answer it. */
export const Diagnostic = z.object({
  code: z.string(),
  severity: z.string().optional(),
  message: z.string(),
  file: z.string().optional(),
  line: z.number().optional(),
  elementId: z.string().nullish(),
});
export type Diagnostic = z.infer<typeof Diagnostic>;

const Problem = z.object({
  title: z.string().optional(),
  detail: z.string().optional(),
  diagnostics: z.array(Diagnostic).optional(),
});

/** `file:line  CODE  element  message`, as editors and terminals make it clickable. */
export function diagnosticLine(diagnostic: Diagnostic): string {
  const place = [diagnostic.file, diagnostic.line].filter((part) => part !== undefined).join(':');
  const element = diagnostic.elementId == null ? '' : `[${diagnostic.elementId}] `;
  return `${place}  ${paint(colourOf(diagnostic.severity), diagnostic.code)}  ${element}${diagnostic.message}`;
}

function explain(answer: { readonly status: number; readonly body: unknown }): string {
  const problem = Problem.safeParse(answer.body);
  if (!problem.success) return `Expected an answer, but the API gave status ${answer.status}.`;
  const { title, detail, diagnostics = [] } = problem.data;
  return [detail ?? title ?? `Status ${answer.status}`, ...diagnostics.map((one) => `  ${diagnosticLine(one)}`)].join(
    '\n',
  );
}
