/**
 * SQL of bins of durations, as DDSketch (Masson, Rim, Lee: VLDB 2019) has them: each is so much wider than the one before that
 * its middle is within 1 % of all that is in it. Bins of the same number are added: of periods, versions and elements.
 */

/** Upper bound of a bin by that of the one before. */
const GAMMA = 1.0198;

/** Of `ms`, whole milliseconds: 0 has bin -1, 1 has 0. */
export function binOf(ms: string): string {
  return `(CASE WHEN ${ms} < 1 THEN -1 ELSE ceil(round((ln(${ms}) / ${String(Math.log(GAMMA))})::numeric, 9))::int END)`;
}

/** What a bin says, ms. */
export function middleOf(bin: string): string {
  return `(CASE WHEN ${bin} < 0 THEN 0 ELSE ${String(2 / (GAMMA + 1))} * ${String(GAMMA)}::float8 ^ ${bin} END)`;
}

/** How long it took, in whole milliseconds; never below 0, whatever the clocks said. */
export function msBetween(begins: string, ends: string): string {
  return `GREATEST(extract(epoch FROM ${ends} - ${begins}) * 1000, 0)::float8`;
}
