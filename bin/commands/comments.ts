/** `comment` and `comments`: what people say about a task. */
import { z } from 'zod';

import { paint } from '../colour.js';
import { localTime } from '../table.js';
import { argument, type Command } from './command.js';

const Comment = z.object({
  commentKey: z.string(),
  author: z.string().nullable(),
  text: z.string(),
  creationDate: z.string(),
  editDate: z.string().nullable(),
});

export const comment: Command = {
  name: 'comment',
  usage: 'TASK TEXT [--mention NAME …] [--as NAME]',
  summary: 'Say something about a user task; whoever is mentioned finds it.',
  arity: 2,
  options: { mention: { type: 'string', multiple: true } },
  async run(input) {
    const answer = await input.client.post(`/user-tasks/${argument(input)}/comments`, {
      text: argument(input, 1),
      mentions: input.values['mention'] ?? [],
    });
    return { json: answer, text: `Comment ${Comment.parse(answer).commentKey} is added.` };
  },
};

export const comments: Command = {
  name: 'comments',
  usage: 'TASK',
  summary: 'Show what was said about a user task, the newest last.',
  arity: 1,
  options: {},
  async run(input) {
    const answer = await input.client.post(`/user-tasks/${argument(input)}/comments/search`, {
      sort: [{ field: 'creationDate', order: 'ASC' }],
      page: { limit: 1000 },
    });
    const { items } = z.object({ items: z.array(Comment) }).parse(answer);
    const said = items.map(
      ({ author, text, creationDate, editDate }) =>
        `${paint('bold', author ?? 'somebody')}  ${localTime(creationDate)}${editDate === null ? '' : ' (edited)'}\n${text}`,
    );
    return { json: answer, text: said.length === 0 ? '(none)' : said.join('\n\n') };
  },
};
