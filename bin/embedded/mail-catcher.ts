/** An SMTP server that keeps every mail and delivers none. */
import PostalMime, { type Address } from 'postal-mime';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import type { Log } from '../log.js';
import type { Caught, CaughtStore } from './caught-store.js';

export interface CaughtMail extends Caught {
  readonly messageId: string;
  readonly from: string;
  /** Whom the envelope names: who would have got it. */
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  /** The mail as it came, RFC 5322. */
  readonly source: string;
}

const MAXIMUM_BYTES = 25 * 1024 * 1024;

/** Addresses under `.invalid` (RFC 2606 §2) are refused for good, so that this case can be tried too. */
export async function startMailCatcher(options: {
  readonly port: number;
  readonly store: CaughtStore<CaughtMail>;
  readonly log: Log;
}): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const { store, log } = options;
  const server = new SMTPServer({
    banner: 'Baton mail catcher',
    size: MAXIMUM_BYTES,
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 1_000,
    onAuth: (auth, _session, callback) => callback(null, { user: auth.username ?? 'anyone' }),
    onRcptTo({ address }, _session, callback) {
      if (!address.toLowerCase().endsWith('.invalid')) return callback();
      callback(Object.assign(new Error(`No such mailbox: ${address}`), { responseCode: 550 }));
    },
    onData(stream, session, callback) {
      const to = session.envelope.rcptTo.map(({ address }) => address);
      keep(stream, { to, store }).then(
        (mail) => {
          log(`Mail to ${mail.to.join(', ')}: ${mail.subject}`);
          callback(null, `OK: kept as ${mail.id}`);
        },
        (error: unknown) => callback(error instanceof Error ? error : new Error(String(error))),
      );
    },
  });
  server.on('error', (error) => log(`Mail catcher: ${error.message}`));
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const address = server.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.port;
  return {
    url: `smtp://127.0.0.1:${port}`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function keep(
  stream: SMTPServerDataStream,
  { to, store }: { readonly to: readonly string[]; readonly store: CaughtStore<CaughtMail> },
): Promise<CaughtMail> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  if (stream.sizeExceeded) {
    throw Object.assign(new Error(`Expected at most ${MAXIMUM_BYTES} bytes, but the mail is larger.`), {
      responseCode: 552,
    });
  }
  const source = Buffer.concat(chunks);
  const mail = await PostalMime.parse(source);
  return store.add({
    messageId: mail.messageId ?? '',
    from: mail.from === undefined ? '' : written(mail.from),
    to,
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    source: source.toString('utf8'),
  });
}

function written({ name, address }: Address): string {
  return name === '' || name === undefined ? (address ?? '') : `${name} <${address ?? ''}>`;
}
