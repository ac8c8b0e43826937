/** A customer's reply to the question for a score, in the customer's own words. */

export type Reply =
  | { readonly kind: 'score'; readonly score: number; readonly comment: string | null }
  /** No more surveys, please. */
  | { readonly kind: 'refusal' }
  | { readonly kind: 'unclear' };

const refusals = new Set(['stop', 'unsubscribe', 'stopall', 'quit', '退订', '取消订阅', 'td', 't']);
const digitOf: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5 };

/**
 * Reads `4 nice`, `5/5`, `Score: 3`, `４分 很好`, `五星`: the first line that is not quoted, a single digit from 1 to 5 at
 * its beginning, behind a word such as "score" or before "of 5". `10`, `4.5` and `I waited 3 days` are unclear.
 */
export function readReply(text: string): Reply {
  const own = withoutQuote(text.normalize('NFKC'));
  if (refusals.has(own.toLowerCase().replace(/[.!。]+$/, ''))) return { kind: 'refusal' };
  const found =
    /^(?:(?:my\s+)?(?:score|rating|评分|打分)\s*(?:is|:|=|是)?\s*)?([1-5一二三四五])(?![\d.,]\d|\d)\s*(?:\/\s*5|of 5|out of 5|分|星|stars?|points?)?(?=$|[\s,.;:!。，！-])[\s,.;:!。，！-]*(.*)$/isu.exec(
      own,
    );
  if (found === null) return { kind: 'unclear' };
  const [, digit = '', comment = ''] = found;
  return { kind: 'score', score: digitOf[digit] ?? Number(digit), comment: comment.trim() || null };
}

/** What stands above the quoted mail. */
function withoutQuote(text: string): string {
  const lines = text.split(/\r?\n/);
  const end = lines.findIndex((line) =>
    /^\s*(>|-{2,}\s*(original|原始)|on .+ wrote:$|在.+写道：?:?$|from:\s)/i.test(line),
  );
  return (end === -1 ? lines : lines.slice(0, end)).join('\n').trim();
}
