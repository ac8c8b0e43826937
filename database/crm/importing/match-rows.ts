/** Finds for each good row of a batch whom it is like: among the records, and among the rows before it. */
import type { EntityManager } from 'typeorm';
import { byDigest, candidates } from '../matching/candidates.js';
import { scoreOf } from '../matching/score.js';
import { knownRecords, type KnownRecord } from './known-records.js';
import type { ImportPlan } from './plan.js';
import type { PreparedRow } from './prepare-row.js';

export interface Match {
  readonly known: KnownRecord;
  readonly score: number;
}

export interface MatchedRow {
  readonly row: PreparedRow;
  /** The id its record gets where it becomes one. */
  readonly id: string;
  /** Certainly the same; undefined where there is none. */
  readonly same: Match | undefined;
  /** Possibly the same, and not certainly. */
  readonly similar: readonly Match[];
}

/** Rows of this batch that share a key are compared up to so many. */
const LARGEST_BLOCK = 20;

export async function matchRows(
  manager: EntityManager,
  plan: ImportPlan,
  { rows, ids }: { readonly rows: readonly PreparedRow[]; readonly ids: readonly string[] },
): Promise<readonly MatchedRow[]> {
  const found = await candidates(
    manager,
    rows.flatMap(({ keys }) => keys.map(({ digest }) => digest)),
  );
  const stored = byDigest(found);
  const known = new Map(await knownRecords(manager, plan, [...new Set(found.map(({ recordId }) => recordId))]));
  const before = new Map<string, string[]>();
  const certain = Math.max(plan.settings.certain, plan.settings.possible);
  return rows.map((row, index) => {
    const { subject, keys } = row;
    const id = ids[index] ?? '';
    const met = new Set(keys.flatMap(({ digest }) => [...(stored.get(digest) ?? []), ...(before.get(digest) ?? [])]));
    const matches = [...met]
      .flatMap((other): Match[] => {
        const one = known.get(other);
        return one ? [{ known: one, score: scoreOf(subject, one.subject).score }] : [];
      })
      .filter(({ score }) => score >= plan.settings.possible)
      .sort((one, other) => other.score - one.score || Number(one.known.inFile) - Number(other.known.inFile));
    const same = matches.find(({ score }) => score >= certain);
    const becomesRecord = same === undefined || plan.policy === 'report';
    if (becomesRecord) {
      known.set(id, { id, subject, inFile: true });
      for (const { digest } of keys) {
        const block = before.get(digest) ?? [];
        if (block.length < LARGEST_BLOCK) before.set(digest, [...block, id]);
      }
    }
    return { row, id, same, similar: matches.filter(({ score }) => score < certain) };
  });
}
