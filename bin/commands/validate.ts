import { writeFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { z } from 'zod';

import { Diagnostic, diagnosticLine } from '../client.js';
import { paint } from '../colour.js';
import { text, type Command } from './command.js';

const Validation = z.object({
  diagnostics: z.array(Diagnostic).default([]),
  drawings: z
    .array(z.object({ file: z.string(), svg: z.string().nullable(), message: z.string().nullable() }))
    .default([]),
});

export const validate: Command = {
  name: 'validate',
  usage: 'FILE… [--svg OUT.svg] [--lint CODE=SEVERITY,…]',
  summary: 'Say what is wrong with files, without deploying them; draw it.',
  arity: 'many',
  options: { svg: { type: 'string' }, lint: { type: 'string' } },
  async run({ client, arguments: files, values }) {
    const [svg, lint] = [text(values, 'svg'), text(values, 'lint')];
    const answer = await client.upload('/deployments/validation', files, {
      ...(svg !== undefined && { svg: 'true' }),
      ...(lint !== undefined && { lint }),
    });
    const { diagnostics, drawings } = Validation.parse(answer);
    if (diagnostics.some((diagnostic) => diagnostic.severity === 'error')) process.exitCode = 1;
    const drawn = svg === undefined ? [] : await writeDrawings(drawings, svg);
    const found = diagnostics.length === 0 ? [paint('green', 'Valid.')] : diagnostics.map(diagnosticLine);
    return { json: answer, text: [...found, ...drawn].join('\n') };
  },
};

/** Of several files, each gets its number before the ending. Answers a line for each. */
async function writeDrawings(
  drawings: z.infer<typeof Validation>['drawings'],
  path: string,
): Promise<readonly string[]> {
  const lines = drawings.map(async ({ file, svg, message }, index) => {
    if (svg === null) return `${file}  is not drawn: ${message ?? ''}`;
    const { dir, name, ext } = parse(path);
    const to = drawings.length === 1 ? path : join(dir, `${name}-${index + 1}${ext}`);
    await writeFile(to, svg);
    return `${file}  is drawn in ${to}`;
  });
  return Promise.all(lines);
}
