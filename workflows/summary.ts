/** What Temporal's UI shows beside an activity, a timer or a child: names of elements, of no consequence for a replay. */

/** Servers refuse summaries of more than 400 bytes: so many characters are less, whatever they are. */
const LONGEST = 90;

export function summaryOf(...names: readonly string[]): string {
  const characters = [...names.join(', ')];
  return characters.length <= LONGEST ? characters.join('') : `${characters.slice(0, LONGEST - 1).join('')}…`;
}
