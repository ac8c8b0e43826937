/** All behaviour cases of the corpus, run; and the page that says how it went. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ARGUED } from './argued.js';
import { CORPUS, runCase, type CaseOutcome, type CorpusCase } from './corpus-case.js';

export const SUITES = [
  'token-simulation',
  'bpmn-elements',
  'bpmn-engine',
  'olive-bpmn',
  'lib-bpmn-engine',
  'bpmn-tck',
  'bpmn-spec',
  'bpmn-driven-testing',
  'camunda-platform-scenario',
] as const;

export interface SuiteRun {
  readonly suite: string;
  readonly runs: readonly { readonly corpusCase: CorpusCase; readonly outcome: CaseOutcome }[];
}

export async function runSuite(suite: string): Promise<SuiteRun> {
  const { cases } = JSON.parse(await readFile(join(CORPUS, 'cases', `${suite}.json`), 'utf8')) as {
    readonly cases: readonly CorpusCase[];
  };
  const runs: SuiteRun['runs'][number][] = [];
  for (const corpusCase of cases) runs.push({ corpusCase, outcome: await runCase(corpusCase) });
  return { suite, runs };
}

/** Cases that did not pass, by id. */
export function failures({ runs }: SuiteRun): ReadonlyMap<string, string> {
  return new Map(
    runs.flatMap(({ corpusCase, outcome }) =>
      outcome.kind === 'passed' ? [] : [[corpusCase.id, reasonOf(outcome)] as const],
    ),
  );
}

function reasonOf(outcome: Exclude<CaseOutcome, { readonly kind: 'passed' }>): string {
  return outcome.kind === 'refused' ? `refused, ${outcome.code}: ${outcome.message}` : outcome.reasons.join('; ');
}

const HEAD = `# Conformance

Generated from runs of other engines’ behaviour cases on the compiler and the pure engine; \`UPDATE=1 npm run
test:quick -- cases\` writes it anew. A case passes when states, completed and terminated elements, flows, variables and
incidents are as it expects. Models that steer a run from outside (choices at gateways, events triggered by hand) get the
conditions and messages they lack before they are checked.
`;

export function conformancePage(suites: readonly SuiteRun[]): string {
  const rows = suites.map((run) => {
    const failed = [...failures(run).keys()];
    const argued = failed.filter((id) => id in ARGUED).length;
    const { length } = run.runs;
    return [run.suite, length, length - failed.length, argued, failed.length - argued];
  });
  const total = ['all', ...[1, 2, 3, 4].map((column) => rows.reduce((sum, row) => sum + Number(row[column]), 0))];
  const table = [
    ['suite', 'cases', 'passed', 'differ on purpose', 'failed'],
    ['-', '-', '-', '-', '-'],
    ...rows,
    total,
  ];
  const sections = suites.flatMap((run) => {
    const lines = [...failures(run)].map(([id, reason]) => `- \`${id}\`: ${escaped(ARGUED[id] ?? reason)}`);
    return lines.length === 0 ? [] : [`\n## ${run.suite}\n\n${lines.join('\n')}\n`];
  });
  return `${HEAD}\n${table.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n${sections.join('')}`;
}

/** Ids and expressions are no Markdown. */
function escaped(text: string): string {
  return text.replace(/(?<!`)[*_<>|]/g, '\\$&');
}
