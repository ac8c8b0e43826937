import { argument, type Command } from './command.js';

function switching(name: string, route: string, { summary, becomes }: Record<'summary' | 'becomes', string>): Command {
  return {
    name,
    usage: 'INSTANCE',
    summary,
    arity: 1,
    options: {},
    async run(input) {
      const processInstanceKey = argument(input);
      await input.client.post(`/process-instances/${processInstanceKey}/${route}`);
      return { json: { processInstanceKey }, text: `Process instance ${processInstanceKey} ${becomes}.` };
    },
  };
}

export const suspend = switching('suspend', 'suspension', {
  summary: 'Keep a process instance still, with all it calls, until it is resumed.',
  becomes: 'is suspended',
});

export const resume = switching('resume', 'resumption', {
  summary: 'Let a suspended process instance go on.',
  becomes: 'goes on',
});
