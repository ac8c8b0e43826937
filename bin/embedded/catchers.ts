/** Mail server, SMS gateway and a page to read what they caught: `npm start` and tests need no service outside. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Log } from '../log.js';
import { renderCaught } from './catcher-page.js';
import { openStore, type CaughtStore } from './caught-store.js';
import { startMailCatcher, type CaughtMail } from './mail-catcher.js';
import { messagesPath, takeSms, type CaughtSms } from './sms-catcher.js';

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
}

const SHOWN = 200;

/** Binds to 127.0.0.1 alone. `GET /` for people, `GET /mail` and `GET /sms` as JSON, newest first. */
export async function startCatchers({ smtpPort, httpPort, dataDir, log }: CatcherOptions): Promise<Catchers> {
  const stores: Stores = {
    mails: await openStore<CaughtMail>(join(dataDir, 'mail')),
    messages: await openStore<CaughtSms>(join(dataDir, 'sms')),
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
  { mails, messages, log }: Stores & { readonly log: Log },
): Promise<void> {
  const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
  const [, accountSid] = messagesPath.exec(path) ?? [];
  if (request.method === 'POST' && accountSid !== undefined) {
    const taken = await takeSms(request, { accountSid: decodeURIComponent(accountSid), store: messages, log });
    return json(response, taken);
  }
  if (request.method !== 'GET') return json(response, { status: 405, body: { message: 'Expected GET.' } });
  switch (path) {
    case '/':
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      });
      response.end(renderCaught({ mails: await mails.list(SHOWN), messages: await messages.list(SHOWN) }));
      return;
    case '/mail':
      return json(response, { status: 200, body: await mails.list(SHOWN) });
    case '/sms':
      return json(response, { status: 200, body: await messages.list(SHOWN) });
    default:
      return json(response, { status: 404, body: { message: `Expected /, /mail or /sms, but got ${path}.` } });
  }
}

function json(response: ServerResponse, { status, body }: { readonly status: number; readonly body: unknown }): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body, undefined, 2));
}
