/** How sure it is that two records are of the same person or company, and why. */
import { similarity } from './similarity.js';
import { matchedFields, type MatchedField, type Subject } from './subject.js';

interface Weight {
  /** What the field counts where both are alike. */
  readonly alike: number;
  /** What it counts where they are not: people have several addresses and numbers, but one name. */
  readonly unlike: number;
}

const WEIGHTS: Readonly<Record<MatchedField, Weight>> = {
  name: { alike: 30, unlike: 30 },
  email: { alike: 45, unlike: 15 },
  phone: { alike: 35, unlike: 12 },
  company: { alike: 15, unlike: 10 },
  country: { alike: 5, unlike: 5 },
};

/** Less similar than this is unlike. */
const ALIKE = 0.6;

/** What the compared fields must weigh together to make it certain: a name in common, and nothing else known, does not. */
const ENOUGH = 50;

export interface FieldScore {
  readonly field: MatchedField;
  readonly values: readonly [string, string];
  /** 0 to 1 */
  readonly similarity: number;
  /** What the field counts, of the weights of all fields. */
  readonly weight: number;
  /** Its part of the score; the parts add up to it. */
  readonly contribution: number;
}

export interface Score {
  /** 0 to 1, three digits. */
  readonly score: number;
  /** Of the fields that both have. */
  readonly fields: readonly FieldScore[];
}

export function scoreOf(one: Subject, other: Subject): Score {
  const compared = matchedFields.flatMap((field) => {
    const values = [one[field], other[field]] as const;
    if (!hasBoth(values)) return [];
    const alike = similarity(field, ...values);
    const weight = WEIGHTS[field][alike >= ALIKE ? 'alike' : 'unlike'];
    return [{ field, values, similarity: alike, weight, points: alike >= ALIKE ? alike * weight : 0 }];
  });
  const total = Math.max(ENOUGH, compared.map(({ weight }) => weight).reduce(sum, 0));
  const fields = compared.map(({ points, similarity: alike, ...rest }) => ({
    ...rest,
    similarity: rounded(alike),
    contribution: rounded(points / total),
  }));
  return { score: rounded(compared.map(({ points }) => points).reduce(sum, 0) / total), fields };
}

const sum = (one: number, other: number): number => one + other;
const rounded = (value: number): number => Math.round(value * 1000) / 1000;

function hasBoth(
  values: readonly [string | null | undefined, string | null | undefined],
): values is readonly [string, string] {
  return values.every((value) => typeof value === 'string' && value !== '');
}
