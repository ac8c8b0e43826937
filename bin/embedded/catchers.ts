/** Mail server, SMS and voice gateway, chats, and a page to read what they caught: `npm start` and tests need no service outside. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Log } from '../log.js';
import { callEndPath, callsPath, endCall, takeCall, type CaughtCall } from './call-catcher.js';
import { renderCaught } from './catcher-page.js';
import { openStore, type CaughtStore } from './caught-store.js';
import { chatPath, takePost, type CaughtPost } from './chat-catcher.js';
import { startMailCatcher, type CaughtMail } from './mail-catcher.js';
import { messagesPath, takeSms, type CaughtSms } from './sms-catcher.js';
import type { JsonAnswer } from './twilio-request.js';

export interface CatcherOptions {
  /** 0 takes a free one. */
  readonly smtpPort: number;
  /** Of the SMS gateway and the web page; 0 takes a free one. */
  readonly httpPort: number;
  readonly dataDir: string;
  readonly log: Log;
}

export interface Catchers {
  readonly smtpUrl: string;
  readonly smsGatewayUrl: string;
  readonly webUrl: string;
  stop(): Promise<void>;
}

interface Stores {
  readonly mails: CaughtStore<CaughtMail>;
  readonly messages: CaughtStore<CaughtSms>;
  readonly calls: CaughtStore<CaughtCall>;
  readonly posts: CaughtStore<CaughtPost>;
}

const SHOWN = 200;

/** Binds to 127.0.0.1 alone. `GET /` for people, `GET /mail`, `/sms`, `/calls` and `/chat` as JSON, newest first. */
export async function startCatchers({ smtpPort, httpPort, dataDir, log }: CatcherOptions): Promise<Catchers> {
  const stores: Stores = {
    mails: await openStore<CaughtMail>(join(dataDir, 'mail')),
    messages: await openStore<CaughtSms>(join(dataDir, 'sms')),
    calls: await openStore<CaughtCall>(join(dataDir, 'calls')),
    posts: await openStore<CaughtPost>(join(dataDir, 'chat')),
  };
  const mailCatcher = await startMailCatcher({ port: smtpPort, store: stores.mails, log });
  const web = createServer((request, response) => {
    answer(request, response, { ...stores, log }).catch((error: unknown) => {
      log(`Mail and SMS page: ${String(error)}`);
      response.writeHead(500).end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    web.once('error', reject);
    web.listen(httpPort, '127.0.0.1', resolve);
  }).catch(async (error: unknown) => {
    await mailCatcher.stop();
    throw error;
  });
  const address = web.address();
  const port = typeof address === 'object' && address !== null ? address.port : httpPort;
  const url = `http://127.0.0.1:${port}`;
  return {
    smtpUrl: mailCatcher.url,
    smsGatewayUrl: url,
    webUrl: url,
    async stop() {
      const closed = new Promise<void>((resolve) => web.close(() => resolve()));
      web.closeAllConnections();
      await Promise.all([mailCatcher.stop(), closed]);
    },
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { log, ...stores }: Stores & { readonly log: Log },
): Promise<void> {
  const { mails, messages, calls, posts } = stores;
  const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
  const taken = request.method === 'POST' ? await take(request, { path, log, ...stores }) : undefined;
  if (taken !== undefined) return json(response, taken);
  if (request.method !== 'GET') return json(response, { status: 405, body: { message: 'Expected GET.' } });
  switch (path) {
    case '/':
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      });
      response.end(
        renderCaught({
          mails: await mails.list(SHOWN),
          messages: await messages.list(SHOWN),
          calls: await calls.list(SHOWN),
          posts: await posts.list(SHOWN),
        }),
      );
      return;
    case '/mail':
      return json(response, { status: 200, body: await mails.list(SHOWN) });
    case '/sms':
      return json(response, { status: 200, body: await messages.list(SHOWN) });
    case '/calls':
      return json(response, { status: 200, body: await calls.list(SHOWN) });
    case '/chat':
      return json(response, { status: 200, body: await posts.list(SHOWN) });
    default: {
      const message = `Expected /, /mail, /sms, /calls or /chat, but got ${path}.`;
      return json(response, { status: 404, body: { message } });
    }
  }
}

/** What is posted to gateways and webhooks; undefined where the path is of none of them. */
async function take(
  request: IncomingMessage,
  { path, messages, calls, posts, log }: Stores & { readonly path: string; readonly log: Log },
): Promise<JsonAnswer | undefined> {
  const [, smsAccount] = messagesPath.exec(path) ?? [];
  if (smsAccount !== undefined) {
    return takeSms(request, { accountSid: decodeURIComponent(smsAccount), store: messages, log });
  }
  const [, callAccount] = callsPath.exec(path) ?? [];
  if (callAccount !== undefined) {
    return takeCall(request, { accountSid: decodeURIComponent(callAccount), store: calls, log });
  }
  const [, sid] = callEndPath.exec(path) ?? [];
  if (sid !== undefined) return endCall(request, { sid, store: calls });
  const chat = chatPath.exec(path);
  return chat === null ? undefined : takePost(request, { path: chat, store: posts, log });
}

function json(response: ServerResponse, { status, body }: JsonAnswer): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body, undefined, 2));
}
