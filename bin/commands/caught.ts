/** `mail` and `sms`: what the catchers of `npm start` caught. */
import { z } from 'zod';

import { Refusal } from '../log.js';
import { localTime } from '../table.js';
import type { Command, CommandInput } from './command.js';

const Mails = z.array(
  z.object({
    receivedAt: z.string(),
    from: z.string(),
    to: z.array(z.string()),
    subject: z.string(),
    text: z.string(),
  }),
);

const Messages = z.array(z.object({ receivedAt: z.string(), from: z.string(), to: z.string(), body: z.string() }));

async function caught(input: CommandInput, path: string): Promise<unknown> {
  const url = input.services?.catchers;
  if (url === undefined) {
    throw new Refusal('Expected the mail and SMS catcher of "npm start", but it does not run here.');
  }
  const response = await fetch(`${url}${path}`).catch(() => undefined);
  if (response?.ok !== true) throw new Refusal(`Expected the mail and SMS catcher at ${url}, but it does not answer.`);
  return response.json();
}

/** One text a message, the newest last, so that it stands above the prompt. */
function letters(items: readonly { readonly head: string; readonly body: string }[]): string {
  if (items.length === 0) return '(none)';
  return [...items]
    .reverse()
    .map(({ head, body }) => `── ${head}\n${body.trim()}\n`)
    .join('\n');
}

export const mail: Command = {
  name: 'mail',
  usage: '',
  summary: 'Show the e-mails that the embedded catcher caught.',
  arity: 0,
  options: {},
  async run(input) {
    const answer = await caught(input, '/mail');
    const items = Mails.parse(answer).map((one) => ({
      head: `${localTime(one.receivedAt)}  ${one.from} → ${one.to.join(', ')}  ${one.subject}`,
      body: one.text,
    }));
    return { json: answer, text: letters(items) };
  },
};

export const sms: Command = {
  name: 'sms',
  usage: '',
  summary: 'Show the text messages that the embedded catcher caught.',
  arity: 0,
  options: {},
  async run(input) {
    const answer = await caught(input, '/sms');
    const items = Messages.parse(answer).map((one) => ({
      head: `${localTime(one.receivedAt)}  ${one.from} → ${one.to}`,
      body: one.body,
    }));
    return { json: answer, text: letters(items) };
  },
};
