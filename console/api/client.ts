/** The API, typed by its OpenAPI document. Whatever it refuses is thrown as a `Problem`. */
import createClient, { type Middleware } from 'openapi-fetch';
import { actingAs } from '../session/acting-as.js';
import { Problem, problemOf } from './problem.js';
import type { paths } from './schema.js';

/** Body of the successful answer of a route. */
export type Answer<Path extends keyof paths, Method extends keyof paths[Path]> = paths[Path][Method] extends {
  responses: Record<number, infer Response>;
}
  ? Response extends { content: { 'application/json': infer Body } }
    ? Body
    : never
  : never;

/** One item of what a search answers. */
export type ItemOf<Path extends keyof paths> =
  Answer<Path, 'post' & keyof paths[Path]> extends { items: (infer Item)[] } ? Item : never;

const middleware: Middleware = {
  onRequest({ request }) {
    const actor = actingAs();
    if (actor !== undefined) request.headers.set('Baton-Actor', actor);
  },
  async onResponse({ response }) {
    if (!response.ok) throw await problemOf(response);
  },
  onError: () => new Problem({ status: 0, code: 'UNREACHABLE', detail: '' }),
};

export const api = createClient<paths>({ baseUrl: location.origin });
api.use(middleware);

/** What a request answers; it throws a `Problem` where it is refused. */
export async function answerOf<Data>(request: Promise<{ readonly data?: Data }>): Promise<Data> {
  return (await request).data as Data;
}
