/** How alike two values of a field are: 0 (nothing in common) to 1 (the same). */
import { distance } from 'fastest-levenshtein';
import { nameTokens } from './name-tokens.js';
import type { MatchedField } from './subject.js';

/** Below it two words, or two addresses, are different ones and not one mistyped. */
const SAME_WORD = 0.75;
const SAME_ADDRESS = 0.85;

export function similarity(field: MatchedField, one: string, other: string): number {
  if (one === other) return 1;
  switch (field) {
    case 'name':
    case 'company':
      return namesAlike(nameTokens(one), nameTokens(other));
    case 'email': {
      const alike = textsAlike(one, other);
      return alike >= SAME_ADDRESS ? alike : 0;
    }
    case 'phone':
    case 'country':
      return 0;
  }
}

/** The larger of: letters in common of the whole; words in common, where a word may be mistyped or left out. */
function namesAlike(one: readonly string[], other: readonly string[]): number {
  return Math.max(textsAlike(one.join(' '), other.join(' ')), wordsAlike(one, other));
}

/** Dice's coefficient of the words, each weighed by its length. */
function wordsAlike(one: readonly string[], other: readonly string[]): number {
  const left = [...other];
  let shared = 0;
  for (const word of one) {
    const best = left.map((candidate) => textsAlike(word, candidate)).reduce(largest, { index: -1, value: 0 });
    if (best.value < SAME_WORD) continue;
    const [taken = ''] = left.splice(best.index, 1);
    shared += best.value * (word.length + taken.length);
  }
  const letters = [...one, ...other].join('').length;
  return letters === 0 ? 0 : shared / letters;
}

const largest = (best: { index: number; value: number }, value: number, index: number): typeof best =>
  value > best.value ? { index, value } : best;

/** 1 less the share of letters that have to change (Levenshtein). */
function textsAlike(one: string, other: string): number {
  const longer = Math.max(one.length, other.length);
  return longer === 0 ? 1 : 1 - distance(one, other) / longer;
}
