import type { QueryRunner } from 'typeorm';

export type Change = readonly [before: string, after: string];

/** Changes a function of earlier migrations, whatever else has changed in it since. */
export async function rewrite(runner: QueryRunner, name: string, changes: readonly Change[]): Promise<void> {
  const [{ text }] = (await runner.query(`SELECT pg_get_functiondef($1::regproc) AS text`, [name])) as [
    { readonly text: string },
  ];
  const changed = changes.reduce((body, [before, after]) => {
    if (!body.includes(before)) throw new Error(`Expected ${name} to contain "${before}", but it does not.`);
    return body.replace(before, () => after);
  }, text);
  await runner.query(changed);
}

/** What takes the changes back. */
export function reversed(changes: readonly Change[]): readonly Change[] {
  return changes.map(([before, after]) => [after, before] as const);
}
