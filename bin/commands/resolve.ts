import { argument, type Command } from './command.js';

export const resolve: Command = {
  name: 'resolve',
  usage: 'INCIDENT',
  summary: 'Try again what an incident stopped, after its cause is mended.',
  arity: 1,
  options: {},
  async run(input) {
    await input.client.post(`/incidents/${argument(input)}/resolution`);
    return { json: { incidentKey: argument(input) }, text: `Incident ${argument(input)} is resolved.` };
  },
};
