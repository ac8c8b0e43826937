/** Which value of several records of the same person or company survives. Pure. */

export const survivorshipRules = ['keep', 'most-recent', 'longest', 'source-priority'] as const;
/**
 * `keep`: the survivor's own, else the most recent there is; `most-recent`: of who was changed last; `longest`: the
 * longest text; `source-priority`: of whose source comes first in the list.
 */
export type SurvivorshipRule = (typeof survivorshipRules)[number];

export interface Choices {
  /** By field; `keep` where none is given. */
  readonly rules: Readonly<Record<string, SurvivorshipRule>>;
  /** By field: the id of the record whose value it is, whatever the rules say. */
  readonly fields: Readonly<Record<string, string>>;
  /** The best first. */
  readonly sources: readonly string[];
}

export type MergedRecord = Readonly<Record<string, unknown>>;

/** What becomes of a field. */
export interface Survivor {
  readonly value: unknown;
  /** Id of the record it comes from. */
  readonly from: string;
}

/** Of the fields that get another value; `others` in any order. */
export function survivors(
  fields: readonly string[],
  { winner, others }: { readonly winner: MergedRecord; readonly others: readonly MergedRecord[] },
  choices: Choices,
): Readonly<Record<string, Survivor>> {
  const recent = [...others].sort((one, other) => time(other) - time(one));
  return Object.fromEntries(
    fields.flatMap((field) => {
      const chosen = chosenFor(field, [winner, ...recent], choices);
      return same(chosen[field], winner[field]) ? [] : [[field, { value: chosen[field], from: String(chosen['id']) }]];
    }),
  );
}

/** `records`: the winner first, then the others, the most recent first. */
function chosenFor(field: string, records: readonly MergedRecord[], choices: Choices): MergedRecord {
  const [winner = {}] = records;
  const explicit = records.find(({ id }) => id === choices.fields[field]);
  if (explicit) return explicit;
  const filled = records.filter((record) => !isEmpty(record[field]));
  return first(filled, ORDERS[choices.rules[field] ?? 'keep'](field, choices)) ?? winner;
}

type Rank = (record: MergedRecord) => number;

/** The least rank survives; of equals the first. */
const ORDERS: Readonly<Record<SurvivorshipRule, (field: string, choices: Choices) => Rank>> = {
  keep: () => () => 0,
  'most-recent': () => (record) => -time(record),
  longest: (field) => (record) => -textOf(record[field]).length,
  'source-priority':
    (_, { sources }) =>
    ({ source }) => {
      const place = sources.indexOf(textOf(source));
      return place === -1 ? sources.length : place;
    },
};

function first(records: readonly MergedRecord[], rank: Rank): MergedRecord | undefined {
  return records.reduce<MergedRecord | undefined>(
    (best, record) => (best === undefined || rank(record) < rank(best) ? record : best),
    undefined,
  );
}

/** Whether two values are the same as the API shows them. */
export const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || JSON.stringify(value) === '{}';
const textOf = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));
const time = ({ updatedAt }: MergedRecord): number => new Date(updatedAt as Date | string).getTime();
