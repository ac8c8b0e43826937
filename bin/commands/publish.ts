import { z } from 'zod';

import { argument, type Command, text, variablesOf } from './command.js';

const HOUR_MS = 3_600_000;

export const publish: Command = {
  name: 'publish',
  usage: 'NAME [--key CORRELATION_KEY] [--variables JSON|@FILE] [--time-to-live MS]',
  summary: 'Publish a message; it waits an hour for a process to take it unless told otherwise.',
  arity: 1,
  options: { key: { type: 'string' }, variables: { type: 'string' }, 'time-to-live': { type: 'string' } },
  async run(input) {
    const answer = await input.client.post('/messages/publication', {
      name: argument(input),
      correlationKey: text(input.values, 'key') ?? '',
      timeToLive: Number(text(input.values, 'time-to-live') ?? HOUR_MS),
      variables: variablesOf(input.values),
    });
    const { messageKey } = z.object({ messageKey: z.string() }).parse(answer);
    return { json: answer, text: `Message ${messageKey} is published.` };
  },
};
