/** `docs/diagnostics.md`: every code of `workflows/bpmn/codes.ts`. */
import { DIAGNOSTICS, INCIDENTS, type CodeDoc } from '../../workflows/bpmn/codes.js';

export function diagnosticsPage(): string {
  return [
    '# Diagnostics and incidents',
    '',
    'Generated from `workflows/bpmn/codes.ts`; `UPDATE=1 npm run test:quick -- docs` writes it anew. Codes are never renamed',
    'or reused.',
    '',
    '## Diagnostics',
    '',
    'Answered when a file is deployed, each with file, line and element id. An **error** refuses the deployment as a whole; a',
    '**warning** is answered beside a successful one, an **info** by `baton validate` alone. [lint.md](lint.md) says how to',
    'set severities otherwise.',
    '',
    ...Object.entries<CodeDoc>(DIAGNOSTICS).flatMap(([code, doc]) => diagnostic(code, doc)),
    '## Incidents',
    '',
    'Raised while an instance runs: the operation that failed waits until an operator resolves it, and then runs again. The',
    'types are those of Camunda 8.',
    '',
    ...Object.entries(INCIDENTS).flatMap(([code, { title, help }]) => [`### ${code}`, '', `${title} ${help}`, '']),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

function diagnostic(code: string, { severity, title, help, spec }: CodeDoc): readonly string[] {
  return [`### ${code}`, '', `**${severity}** — ${title}`, '', `${help}${spec === undefined ? '' : ` (${spec})`}`, ''];
}
