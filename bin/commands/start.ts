import { z } from 'zod';

import { argument, type Command, text, variablesOf } from './command.js';

const Started = z.object({
  processInstanceKey: z.string(),
  processDefinitionId: z.string(),
  processDefinitionVersion: z.number(),
  variables: z.record(z.string(), z.unknown()).nullish(),
});

export const start: Command = {
  name: 'start',
  usage: 'PROCESS_ID [--variables JSON|@FILE] [--business-id ID] [--await]',
  summary: 'Start an instance of a process; --await waits for its end and shows its variables.',
  arity: 1,
  options: { variables: { type: 'string' }, 'business-id': { type: 'string' }, await: { type: 'boolean' } },
  async run(input) {
    const businessId = text(input.values, 'business-id');
    const awaitCompletion = input.values['await'] === true;
    const answer = await input.client.post('/process-instances', {
      processDefinitionId: argument(input),
      variables: variablesOf(input.values),
      awaitCompletion,
      ...(businessId === undefined ? {} : { businessId }),
    });
    const started = Started.parse(answer);
    const line = `instance ${started.processInstanceKey}  ${started.processDefinitionId} version ${started.processDefinitionVersion}`;
    return {
      json: answer,
      text: awaitCompletion ? `${line}\n${JSON.stringify(started.variables ?? {}, null, 2)}` : line,
    };
  },
};
