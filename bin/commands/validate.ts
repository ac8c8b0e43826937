import { z } from 'zod';

import { Diagnostic, diagnosticLine } from '../client.js';
import type { Command } from './command.js';

const Validation = z.object({ diagnostics: z.array(Diagnostic).default([]) });

export const validate: Command = {
  name: 'validate',
  usage: 'FILE…',
  summary: 'Say what is wrong with files, without deploying them.',
  arity: 'many',
  options: {},
  async run({ client, arguments: files }) {
    const answer = await client.upload('/deployments/validation', files);
    const { diagnostics } = Validation.parse(answer);
    if (diagnostics.some((diagnostic) => diagnostic.severity !== 'warning')) process.exitCode = 1;
    return { json: answer, text: diagnostics.length === 0 ? 'Valid.' : diagnostics.map(diagnosticLine).join('\n') };
  },
};
