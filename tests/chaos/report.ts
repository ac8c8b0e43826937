/** What a run tells: counts always; where something was violated the seed, the timeline, and all about the instances. */
import { everythingAbout } from './everything-about.js';
import { INVARIANTS } from './invariants/index.js';
import type { Findings, Invariant, Violation } from './invariants/invariant.js';
import { repetitions } from './invariants/mails-once.js';

export interface Report {
  readonly seed: number;
  /** What was done, by kind. */
  readonly counts: Readonly<Record<string, number>>;
  readonly timeline: readonly string[];
  readonly violated: readonly {
    readonly invariant: Pick<Invariant, 'name' | 'sentence'>;
    readonly violations: readonly Violation[];
  }[];
  /** Of some of the instances that violations name. */
  readonly everything: readonly string[];
}

const MOST_INSTANCES = 5;
const MOST_TOLD = 20;

export async function reportOf(
  findings: Findings,
  { seed, timeline, unforeseen }: Pick<Report, 'seed' | 'timeline'> & { readonly unforeseen: readonly Violation[] },
): Promise<Report> {
  const answers = { name: 'answers', sentence: 'Each client got an answer that it could foresee.' };
  const violated: Report['violated'][number][] =
    unforeseen.length > 0 ? [{ invariant: answers, violations: unforeseen }] : [];
  for (const invariant of INVARIANTS) {
    const violations = await invariant.violations(findings);
    if (violations.length > 0) violated.push({ invariant, violations });
  }
  const keys = new Set(
    violated.flatMap(({ violations }) => violations.map(({ processInstanceKey }) => processInstanceKey ?? [])).flat(),
  );
  const everything: string[] = [];
  for (const key of [...keys].slice(0, MOST_INSTANCES)) everything.push(await everythingAbout(findings, key));
  return { seed, counts: await countsOf(findings), timeline, violated, everything };
}

async function countsOf({ sql, ledger, mails, messages }: Findings): Promise<Report['counts']> {
  const [rows] = await sql<Readonly<Record<string, number>>>(
    `SELECT (SELECT count(*)::int FROM engine.process_instances) AS instances,
       (SELECT count(*)::int FROM engine.process_instances WHERE state = 'COMPLETED') AS completed,
       (SELECT count(*)::int FROM engine.element_instances) AS elements, (SELECT count(*)::int FROM engine.commits) AS steps,
       (SELECT count(*)::int FROM engine.incidents) AS "incidents of outages"`,
  );
  const accepted = ledger.publications.filter((publication) => publication.accepted).length;
  const done = ledger.completions.filter(({ answer }) => answer === 'done' || answer === 'done before').length;
  const started = ledger.starts.filter(({ answers }) => answers.length > 0).length;
  const unanswered = [...ledger.answers].filter(([status]) => status === 0 || status >= 500);
  return {
    ...rows,
    ...{
      'starts answered': started,
      'messages accepted': accepted,
      'completions accepted': done,
      signals: ledger.signals,
    },
    ...{ 'mails and SMS': mails.length + messages.length, 'of them repetitions': repetitions({ mails, messages }) },
    'requests repeated': unanswered.reduce((sum, [, count]) => sum + count, 0),
    requests: [...ledger.answers.values()].reduce((sum, count) => sum + count, 0),
  };
}

export function textOf({ seed, counts, timeline, violated, everything }: Report): string {
  const figures = Object.entries(counts).map(([name, count]) => `${String(count)} ${name}`);
  const told = [`seed ${String(seed)}: ${figures.join(', ')}`];
  if (violated.length === 0) return [...told, 'no violation'].join('\n');
  for (const { invariant, violations } of violated) {
    told.push(`VIOLATED ${invariant.name} (${String(violations.length)}): ${invariant.sentence}`);
    for (const { what, processInstanceKey = '' } of violations.slice(0, MOST_TOLD))
      told.push(`  ${processInstanceKey} ${what}`);
  }
  return [...told, 'timeline:', ...timeline, ...everything].join('\n');
}
