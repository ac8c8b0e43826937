/** `docs/elements.md`: what is executed, from the lists of elements and triggers. */
import { besideTheFlow } from '../../workflows/bpmn/beside-the-flow.js';
import type { Doc, ElementDefinition, TriggerDefinition } from '../../workflows/bpmn/define.js';
import { elements } from '../../workflows/bpmn/elements/index.js';
import { triggers } from '../../workflows/bpmn/triggers/index.js';
import { supportMatrix } from './support-matrix.js';

export async function elementsPage(): Promise<string> {
  return [
    '# Elements',
    '',
    'Generated from `workflows/bpmn/elements` and `workflows/bpmn/triggers`; `UPDATE=1 npm run test:quick -- docs` writes it',
    'anew. What is not listed here is refused when a file is deployed, with its id and line. Sections are of BPMN 2.0.2.',
    '',
    ...(await supportMatrix()),
    '## Elements',
    '',
    ...(elements as readonly unknown[] as readonly ElementDefinition[]).flatMap(element),
    '## Data and collaboration',
    '',
    ...besideTheFlow.flatMap(({ kind, bpmn, doc }) => [
      ...section(kind, doc),
      `${bpmn.map((name) => `\`${name}\``).join(', ')} in files.`,
      '',
    ]),
    '## Triggers',
    '',
    ...(triggers as readonly unknown[] as readonly TriggerDefinition[]).flatMap(({ kind, doc }) => section(kind, doc)),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

function element({ kind, bpmn, elementType, doc }: ElementDefinition): readonly string[] {
  return [...section(kind, doc), `\`${bpmn}\` in files, \`${elementType}\` in the API.`, ''];
}

/** The heading is the kind, and so the anchor: `elements.md#service-task`. */
function section(kind: string, { title, spec, summary, limits }: Doc): readonly string[] {
  return [
    `### ${kind}`,
    '',
    `${title} (${spec}). ${summary}`,
    '',
    ...(limits === undefined ? [] : [`Limits: ${limits}`, '']),
  ];
}
