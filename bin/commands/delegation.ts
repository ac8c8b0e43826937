/** `delegate` and `hand-back`: a task that somebody else works on for a while. */
import { argument, type Command, variablesOf } from './command.js';

export const delegate: Command = {
  name: 'delegate',
  usage: 'TASK NAME [--as NAME]',
  summary: 'Let somebody else work on a user task, who hands it back.',
  arity: 2,
  options: {},
  async run(input) {
    const [userTaskKey, assignee] = [argument(input), argument(input, 1)];
    await input.client.post(`/user-tasks/${userTaskKey}/delegation`, { assignee });
    return { json: { userTaskKey, assignee }, text: `Task ${userTaskKey} is delegated to ${assignee}.` };
  },
};

export const handBack: Command = {
  name: 'hand-back',
  usage: 'TASK [--variables JSON|@FILE] [--as NAME]',
  summary: 'Give a delegated user task back to who delegated it.',
  arity: 1,
  options: { variables: { type: 'string' } },
  async run(input) {
    const userTaskKey = argument(input);
    await input.client.post(`/user-tasks/${userTaskKey}/resolution`, { variables: variablesOf(input.values) });
    return { json: { userTaskKey }, text: `Task ${userTaskKey} is with its owner again.` };
  },
};
