import { assign } from './claim.js';
import { argument, type Command, text, variablesOf } from './command.js';
import { Task } from './tasks.js';

export const complete: Command = {
  name: 'complete',
  usage: 'TASK [--as NAME] [--variables JSON|@FILE]',
  summary: 'Complete a user task; --as takes it first where nobody has it.',
  arity: 1,
  options: { variables: { type: 'string' } },
  async run(input) {
    const task = argument(input);
    const assignee = text(input.values, 'as');
    const variables = variablesOf(input.values);
    if (assignee) {
      const { assignee: current } = Task.parse(await input.client.get(`/user-tasks/${task}`));
      if (current !== assignee) await assign({ client: input.client, task, assignee });
    }
    await input.client.post(`/user-tasks/${task}/completion`, { variables });
    return { json: { userTaskKey: task }, text: `Task ${task} is completed.` };
  },
};
