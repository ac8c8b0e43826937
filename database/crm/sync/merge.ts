/**
 * Three versions of a record become one: ours, theirs, and what both sides last agreed on. A field that one side changed
 * is taken from that side; where both did it is a conflict, and the field's rule says who wins.
 */
import type { Json } from '../../../workflows/engine/record.js';

export const conflictRules = ['source-priority', 'last-writer', 'ours', 'theirs', 'manual'] as const;
export type ConflictRuleName = (typeof conflictRules)[number];

/** The source of what is changed here. */
export const HERE = 'baton';

export type Values = Readonly<Record<string, Json>>;

/** Whose value it is, and since when. */
export interface Provenance {
  readonly source: string;
  readonly at: Date;
}

export interface Rule {
  readonly rule: ConflictRuleName;
  /** For `source-priority`: the first wins; whoever is not listed comes last. */
  readonly sources: readonly string[];
}

export interface FieldConflict {
  readonly field: string;
  readonly rule: ConflictRuleName;
  readonly winner: 'ours' | 'theirs' | 'manual';
  readonly base: Json | undefined;
  readonly ours: Json;
  readonly theirs: Json;
  readonly provenance: Provenance;
}

export interface Merged {
  /** What to store here. */
  readonly changes: Values;
  readonly conflicts: readonly FieldConflict[];
  /** Fields in which both sides have the same now. */
  readonly agreed: readonly string[];
  /** Fields that the other side is to be told of. */
  readonly owed: readonly string[];
}

export interface Merge {
  /** Of the fields that they sent. */
  readonly theirs: Values;
  readonly ours: Values;
  /** What they last were known to have; a field that is not there was never agreed on. */
  readonly base: Values;
  readonly from: Provenance;
  provenanceOf(field: string): Provenance;
  ruleOf(field: string): Rule;
}

export type Comparison = 'same' | 'ours-newer' | 'theirs-newer' | 'conflict';

export function compare(ours: Json, theirs: Json, base: Json | undefined): Comparison {
  if (isSame(ours, theirs)) return 'same';
  // Never agreed on: who has a value gives it to who has none.
  if (base === undefined) return ours === null ? 'theirs-newer' : theirs === null ? 'ours-newer' : 'conflict';
  if (isSame(theirs, base)) return 'ours-newer';
  return isSame(ours, base) ? 'theirs-newer' : 'conflict';
}

export function merge({ theirs, ours, base, from, provenanceOf, ruleOf }: Merge): Merged {
  const compared = Object.entries(theirs).map(([field, value]) => {
    const sides = { field, ours: ours[field] ?? null, theirs: value, base: base[field] };
    return { ...sides, comparison: compare(sides.ours, sides.theirs, sides.base) };
  });
  const fieldsThatAre = (comparison: Comparison): readonly string[] =>
    compared.filter((one) => one.comparison === comparison).map(({ field }) => field);
  const conflicts = compared
    .filter(({ comparison }) => comparison === 'conflict')
    .map(({ comparison: _, ...sides }): FieldConflict => {
      const provenance = provenanceOf(sides.field);
      const rule = ruleOf(sides.field);
      return { ...sides, rule: rule.rule, provenance, winner: winner(rule, provenance, from) };
    });
  const won = (side: FieldConflict['winner']): readonly string[] =>
    conflicts.filter((one) => one.winner === side).map(({ field }) => field);
  const taken = [...fieldsThatAre('theirs-newer'), ...won('theirs')];
  return {
    changes: Object.fromEntries(taken.map((field) => [field, theirs[field] ?? null])),
    conflicts,
    agreed: [...fieldsThatAre('same'), ...taken],
    owed: [...fieldsThatAre('ours-newer'), ...won('ours')],
  };
}

function winner({ rule, sources }: Rule, ours: Provenance, theirs: Provenance): FieldConflict['winner'] {
  if (rule !== 'source-priority') return rule === 'last-writer' ? lastWriter(ours, theirs) : rule;
  const rank = ({ source }: Provenance): number =>
    sources.includes(source) ? sources.indexOf(source) : sources.length;
  const ahead = rank(theirs) - rank(ours);
  return ahead === 0 ? lastWriter(ours, theirs) : ahead < 0 ? 'theirs' : 'ours';
}

/** Of two at the same time the source that comes first in the alphabet, so that all sides decide alike. */
function lastWriter(ours: Provenance, theirs: Provenance): 'ours' | 'theirs' {
  const later = theirs.at.getTime() - ours.at.getTime();
  return later > 0 || (later === 0 && theirs.source < ours.source) ? 'theirs' : 'ours';
}

export function isSame(one: Json, other: Json): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
