/** All behaviour cases of the corpus, run as `baton simulate --check` runs them; and the page that says how it went. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runScriptActivity } from '../../bin/simulate/script-activity.js';
import { simulate } from '../../processes/testing/simulate.js';
import { ARGUED } from './argued.js';

const CORPUS = join(import.meta.dirname, '../../../shared/corpus');

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

interface CorpusCase {
  readonly id: string;
  readonly expect: { readonly state?: string };
}

export interface SuiteRun {
  readonly suite: string;
  readonly cases: number;
  /** Refused at deployment, which is as good as the incident that the case expects. */
  readonly refused: readonly string[];
  /** Why cases did not pass, by id. */
  readonly failures: ReadonlyMap<string, string>;
}

export async function runSuite(suite: string): Promise<SuiteRun> {
  const { cases } = JSON.parse(await readFile(join(CORPUS, 'cases', `${suite}.json`), 'utf8')) as {
    readonly cases: readonly CorpusCase[];
  };
  const refused: string[] = [];
  const failures = new Map<string, string>();
  for (const one of cases) {
    const read = (path: string): Promise<Uint8Array> => readFile(join(CORPUS, path));
    const report = await simulate(one, { read, run: runScriptActivity, check: true });
    if (!('error' in report)) {
      if (report.failed?.length !== 0) failures.set(one.id, (report.failed ?? []).join('; '));
    } else if (one.expect.state === 'INCIDENT' && report.diagnostics.length > 0) refused.push(one.id);
    else failures.set(one.id, report.error);
  }
  return { suite, cases: cases.length, refused, failures };
}

const HEAD = `# Conformance

Generated from runs of other engines’ behaviour cases with \`baton simulate\` ([testing.md](testing.md)); \`UPDATE=1 npm run
test:quick -- cases\` writes it anew. A case passes when states, completed and terminated elements, flows, variables and
incidents are as it expects; a broken model that is refused at deployment passes where an incident is expected. What models
leave to Java classes is neither in them nor in the cases: testing.md says what stands in for it.
`;

export function conformancePage(suites: readonly SuiteRun[]): string {
  const rows = suites.map(({ suite, cases, refused, failures }) => {
    const argued = [...failures.keys()].filter((id) => id in ARGUED).length;
    return [suite, cases, cases - failures.size, refused.length, argued, failures.size - argued];
  });
  const total = ['all', ...[1, 2, 3, 4, 5].map((column) => rows.reduce((sum, row) => sum + Number(row[column]), 0))];
  const table = [
    ['suite', 'cases', 'passed', 'of them refused', 'differ on purpose', 'failed'],
    ['-', '-', '-', '-', '-', '-'],
    ...rows,
    total,
  ];
  const sections = suites.flatMap(({ suite, failures }) => {
    const lines = [...failures].map(([id, reason]) => `- \`${id}\`: ${escaped(ARGUED[id] ?? reason)}`);
    return lines.length === 0 ? [] : [`\n## ${suite}\n\n${lines.join('\n')}\n`];
  });
  return `${HEAD}\n${table.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n${sections.join('')}`;
}

/** Ids and expressions are no Markdown. */
function escaped(text: string): string {
  return text.replace(/(?<!`)[*_<>|]/g, '\\$&');
}
