/**
 * As much of an IMAP server (RFC 3501, with IDLE of RFC 2177) as reading a mailbox needs: no package that is kept up runs
 * one inside a process.
 */
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';

interface Stored {
  readonly uid: number;
  readonly raw: Buffer;
  readonly internalDate: Date;
}

export interface ImapServer {
  readonly url: string;
  /** What clients said, without their tags. */
  readonly commands: readonly string[];
  /** Delivers a mail; answers its UID. */
  append(raw: string, internalDate?: Date): number;
  /** The same mails under other UIDs, as after a restore. */
  renumber(): void;
  /** Ends all connections. */
  drop(): void;
  stop(): Promise<void>;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (number: number): string => String(number).padStart(2, '0');

export async function startImapServer({ idle = true } = {}): Promise<ImapServer> {
  const sockets = new Set<Socket>();
  const commands: string[] = [];
  let uidValidity = 7;
  let mails: readonly Stored[] = [];
  const capability = `CAPABILITY IMAP4rev1${idle ? ' IDLE' : ''}`;

  const answer = (socket: Socket, tag: string, command: string, rest: string): void => {
    const say = (...lines: readonly string[]): void => void socket.write(lines.map((line) => `${line}\r\n`).join(''));
    const ok = (): void => say(`${tag} OK done`);
    switch (command) {
      case 'CAPABILITY':
        say(`* ${capability}`);
        return ok();
      case 'LOGIN':
        return /^"?ada"? "?secret"?$/.test(rest) ? ok() : say(`${tag} NO [AUTHENTICATIONFAILED] wrong`);
      case 'LIST':
        say(/""$/.test(rest) ? '* LIST (\\Noselect) "/" ""' : '* LIST () "/" INBOX');
        return ok();
      case 'SELECT':
      case 'EXAMINE': {
        const next = Math.max(0, ...mails.map(({ uid }) => uid)) + 1;
        say('* FLAGS (\\Seen)', `* ${String(mails.length)} EXISTS`, '* 0 RECENT');
        say(`* OK [UIDVALIDITY ${String(uidValidity)}] UIDs`, `* OK [UIDNEXT ${String(next)}] next`);
        return say(`${tag} OK [READ-ONLY] opened`);
      }
      case 'UID SEARCH': {
        const first = Number(/UID (\d+):\*/.exec(rest)?.[1] ?? 1);
        const last = mails.at(-1);
        const found = mails.filter((mail) => mail.uid >= first || mail === last);
        say(`* SEARCH${found.map(({ uid }) => ` ${String(uid)}`).join('')}`);
        return ok();
      }
      case 'UID FETCH': {
        const index = mails.findIndex(({ uid }) => uid === Number(/^\d+/.exec(rest)?.[0]));
        const mail = mails[index];
        if (mail) sayMail(socket, { index, mail });
        return ok();
      }
      case 'IDLE':
        return say('+ idling');
      case 'LOGOUT':
        say('* BYE');
        ok();
        return void socket.end();
      default:
        return ok();
    }
  };

  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => undefined);
    socket.write(`* OK [${capability}] ready\r\n`);
    let rest = '';
    let idling = '';
    socket.setEncoding('utf8').on('data', (data: string) => {
      const lines = (rest + data).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (line === 'DONE') {
          socket.write(`${idling} OK ended\r\n`);
          continue;
        }
        const [, tag = '', command = '', more = ''] = /^(\S+) (UID \S+|\S+) ?(.*)$/.exec(line) ?? [];
        commands.push(`${command} ${more}`.trim());
        if (command.toUpperCase() === 'IDLE') idling = tag;
        answer(socket, tag, command.toUpperCase(), more);
      }
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('Expected a port, but the server has none');
  const tell = (): void => sockets.forEach((socket) => socket.write(`* ${String(mails.length)} EXISTS\r\n`));
  return {
    url: `imap://ada:secret@127.0.0.1:${String(address.port)}/INBOX`,
    commands,
    append(raw, internalDate = new Date()) {
      const uid = (mails.at(-1)?.uid ?? 0) + 1;
      mails = [...mails, { uid, raw: Buffer.from(raw.replace(/\r?\n/g, '\r\n')), internalDate }];
      tell();
      return uid;
    },
    renumber() {
      uidValidity += 1;
      mails = mails.map((mail, index) => ({ ...mail, uid: 1000 + index }));
      sockets.forEach((socket) => socket.destroy());
    },
    drop: () => sockets.forEach((socket) => socket.destroy()),
    stop: async () => {
      sockets.forEach((socket) => socket.destroy());
      server.close();
      await once(server, 'close');
    },
  };
}

function sayMail(socket: Socket, { index, mail }: { readonly index: number; readonly mail: Stored }): void {
  const { uid, raw, internalDate: date } = mail;
  const day = `${two(date.getUTCDate())}-${MONTHS[date.getUTCMonth()] ?? ''}-${String(date.getUTCFullYear())}`;
  const time = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map(two).join(':');
  const size = String(raw.length);
  socket.write(
    `* ${String(index + 1)} FETCH (UID ${String(uid)} INTERNALDATE "${day} ${time} +0000" RFC822.SIZE ${size} `,
  );
  socket.write(`BODY[]<0> {${size}}\r\n`);
  socket.write(raw);
  socket.write(')\r\n');
}
