/** What the texts of conditions tell without evaluating them: FEEL and JUEL alike, blanks apart. */
import type { SourceText } from '../../workflows/bpmn/source.js';

/** FEEL and JUEL write the same comparison differently. */
function normalised({ text }: SourceText): string {
  return text
    .trim()
    .replace(/^[$#]\{([^{}]*)\}$/s, '$1')
    .replace(/^=(?!=)/, '')
    .replace(/\s+/g, ' ')
    .replaceAll('==', '=')
    .trim();
}

export function sameCondition(one: SourceText, other: SourceText): boolean {
  return one.language === other.language && normalised(one) === normalised(other);
}

/** The value of `true` and `false` themselves. */
export function constantCondition(condition: SourceText): boolean | undefined {
  const text = normalised(condition);
  return text === 'true' ? true : text === 'false' ? false : undefined;
}

const COMPARISON = /^([^=!<>()]+)(!=|<=|>=|=|<|>)([^=!<>]+)$/;
const OPPOSITE: Readonly<Record<string, string>> = {
  '=': '!=',
  '!=': '=',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
};

/** Whether one of the two always holds: `a` and `not(a)`, `a = 1` and `a != 1`, `a < 1` and `a >= 1`. */
export function complementary(one: SourceText, other: SourceText): boolean {
  const [a, b] = [normalised(one), normalised(other)];
  return negates(a, b) || negates(b, a) || opposite(a, b);
}

function negates(negation: string, text: string): boolean {
  const bare = asserted(text);
  return [`not(${bare})`, `not (${bare})`, `!${bare}`, `!(${bare})`, `not ${bare}`, `${bare} = false`].some(
    (candidate) => candidate.replaceAll(' ', '') === negation.replaceAll(' ', ''),
  );
}

/** `approved = true` says no more than `approved`. */
function asserted(text: string): string {
  return text.replace(/ ?= ?true$/, '');
}

function opposite(one: string, other: string): boolean {
  const [first, second] = [COMPARISON.exec(one), COMPARISON.exec(other)];
  if (first === null || second === null) return false;
  const [, left = '', operator = '', right = ''] = first;
  return left.trim() === second[1]?.trim() && right.trim() === second[3]?.trim() && OPPOSITE[operator] === second[2];
}
