import type { Client } from '../client.js';
import { Refusal } from '../log.js';
import { argument, type Command, text } from './command.js';

/** Assigns an unassigned task; refused where somebody else has it. */
export function assign(options: {
  readonly client: Client;
  readonly task: string;
  readonly assignee: string;
}): Promise<unknown> {
  return options.client.post(`/user-tasks/${options.task}/assignment`, {
    assignee: options.assignee,
    allowOverride: false,
  });
}

export const claim: Command = {
  name: 'claim',
  usage: 'TASK --as NAME',
  summary: 'Take a user task; refused where somebody else has it.',
  arity: 1,
  options: {},
  async run(input) {
    const assignee = text(input.values, 'as');
    if (!assignee) throw new Refusal('Expected --as NAME, but it is missing.');
    await assign({ client: input.client, task: argument(input), assignee });
    return { json: { userTaskKey: argument(input), assignee }, text: `Task ${argument(input)} is ${assignee}'s.` };
  },
};
