/** A measure says what it is made of: a number alone cannot be argued with. */

export interface LeftOut {
  readonly reason: string;
  readonly count: number;
}

export interface Measure {
  /** Null where it is not defined: never NaN, never infinite. */
  readonly value: number | null;
  readonly formula: string;
  /** How many observations the value is made of. */
  readonly n: number;
  /** Observations that do not count, and why. */
  readonly leftOut: readonly LeftOut[];
  /** Why there is no value; null where there is one. */
  readonly reason: string | null;
  /** How the value is to be read. */
  readonly note?: string;
}

export interface Sifted<Item> {
  readonly items: readonly Item[];
  readonly leftOut: readonly LeftOut[];
}

/** `reasonOf` says why an item does not count; undefined where it does. The reasons keep the order of their first item. */
export function sift<Item>(items: readonly Item[], reasonOf: (item: Item) => string | undefined): Sifted<Item> {
  const counts = new Map<string, number>();
  const kept = items.filter((item) => {
    const reason = reasonOf(item);
    if (reason !== undefined) counts.set(reason, (counts.get(reason) ?? 0) + 1);
    return reason === undefined;
  });
  return { items: kept, leftOut: [...counts].map(([reason, count]) => ({ reason, count })) };
}

/** The measure of what was sifted; without a value where nothing is left. */
export function measureOf<Item>(sifted: Sifted<Item>, { formula, note, compute }: MeasureOptions<Item>): Measure {
  const { items, leftOut } = sifted;
  return {
    value: items.length === 0 ? null : compute(items),
    formula,
    n: items.length,
    leftOut,
    reason: items.length === 0 ? emptiness(leftOut) : null,
    ...(note === undefined ? {} : { note }),
  };
}

/** A measure of what was sifted before: tells of what that left out too. */
export function after({ items, leftOut }: Sifted<unknown>, measure: Measure): Measure {
  const all = [...leftOut, ...measure.leftOut];
  if (items.length === 0) return { ...measure, value: null, n: 0, leftOut: all, reason: emptiness(all) };
  const n = measure.value === null ? 0 : items.length - sum(measure.leftOut.map(({ count }) => count));
  return { ...measure, n, leftOut: all };
}

function emptiness(leftOut: readonly LeftOut[]): string {
  return leftOut.length === 0 ? 'There are no observations.' : 'No observation counts.';
}

export interface MeasureOptions<Item> {
  readonly formula: string;
  readonly note?: string;
  /** Called with one item at least. */
  readonly compute: (items: readonly Item[]) => number;
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
