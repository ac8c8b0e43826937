/** Incoming webhooks of chat services, answered as these answer: `/chat/slack/anything`, `/chat/feishu/…`, … */
import type { IncomingMessage } from 'node:http';
import type { ChatFlavour } from '../../database/crm/chat-channel.entity.js';
import type { Log } from '../log.js';
import type { Caught, CaughtStore } from './caught-store.js';
import { bodyOf, type JsonAnswer } from './twilio-request.js';

export interface CaughtPost extends Caught {
  readonly flavour: ChatFlavour;
  /** Path and query of the webhook. */
  readonly path: string;
  /** As it came. */
  readonly body: unknown;
}

export const chatPath = /^\/chat\/(slack|teams|feishu|dingtalk)\/([^/]+)$/;

const TAKEN: Readonly<Record<ChatFlavour, JsonAnswer>> = {
  slack: { status: 200, body: 'ok' },
  teams: { status: 202, body: '' },
  feishu: { status: 200, body: { code: 0, msg: 'success' } },
  dingtalk: { status: 200, body: { errcode: 0, errmsg: 'ok' } },
};

/** What they say of a webhook that was removed, and when there are too many posts. */
const REFUSED: Readonly<Record<'gone' | 'busy', Readonly<Record<ChatFlavour, JsonAnswer>>>> = {
  gone: {
    slack: { status: 404, body: 'no_service' },
    teams: { status: 404, body: 'not found' },
    feishu: { status: 200, body: { code: 19001, msg: 'param invalid: incoming webhook access token invalid' } },
    dingtalk: { status: 200, body: { errcode: 300001, errmsg: 'token is not exist' } },
  },
  busy: {
    slack: { status: 429, body: 'rate_limited' },
    teams: { status: 429, body: 'too many requests' },
    feishu: { status: 200, body: { code: 11232, msg: 'frequency limited' } },
    dingtalk: { status: 200, body: { errcode: 130101, errmsg: 'send too fast' } },
  },
};

/** Webhooks named `gone` and `busy` refuse, so that these cases can be tried too. */
export async function takePost(
  request: IncomingMessage,
  { path, store, log }: { readonly path: RegExpExecArray; readonly store: CaughtStore<CaughtPost>; readonly log: Log },
): Promise<JsonAnswer> {
  const [, flavour, name] = path as unknown as readonly [string, ChatFlavour, string];
  if (name === 'gone' || name === 'busy') return REFUSED[name][flavour];
  await store.add({ flavour, path: request.url ?? '', body: JSON.parse(await bodyOf(request)) as unknown });
  log(`Chat post to ${flavour}/${name}`);
  return TAKEN[flavour];
}
