/** Makes the view of instances what has been told of them: their rows in one transaction, each compared once more. */
import { QueryFailedError, type QueryRunner } from 'typeorm';

import { repairRows } from '../../database/view/comparison.js';
import { publishAgain, raiseKeys, tellRebuilt } from '../../database/view/after-effects.js';
import type { Account } from './account.js';
import { type InstanceReport, ViewCheck, type ViewOptions } from './check.js';
import { type Found, instancesOf } from './instances.js';

/** An instance that goes on meanwhile is rebuilt again; it is `moving` where that is not enough. */
const TRIES = 5;

/** PostgreSQL's: another transaction has changed the rows; this one has changed nothing. */
const CONFLICTS = ['40001', '40P01'];

/** One report for each instance: what was wrong, with the outcome `rebuilt` where it is mended. */
export async function* rebuildView(options: ViewOptions): AsyncGenerator<InstanceReport> {
  const check = await ViewCheck.open(options);
  try {
    for await (const found of instancesOf(options)) yield await rebuildInstance(check, found);
  } finally {
    await check.close();
  }
}

/** With a check that is open. */
export async function rebuildInstance(check: ViewCheck, found: Found): Promise<InstanceReport> {
  let first: InstanceReport | undefined;
  const notes: string[] = [];
  for (let tried = 0; ; tried += 1) {
    const report = await check.look(found);
    first ??= report;
    if (report.outcome === 'same' && tried > 0) {
      return { ...first, outcome: 'rebuilt', ...(notes.length > 0 && { reason: notes.join('; ') }) };
    }
    const { told, view } = report.steps;
    if (report.outcome === 'different' && view > told) {
      return { ...report, reason: 'the view has steps that Temporal has lost, and they are kept: see docs/backup.md' };
    }
    if (report.outcome !== 'different') return report;
    if (tried === TRIES) return { ...report, outcome: 'moving' };
    await check
      .look(found, async (runner, { processInstanceKey, steps, outcome }, account) => {
        if (outcome !== 'different' || steps.view > steps.told) return;
        await repairRows(runner, processInstanceKey);
        notes.push(...(await afterEffects(runner, account, steps.view)));
      })
      .catch((error: unknown) => {
        if (!isConflict(error)) throw error;
      });
  }
}

/** What the steps that the view has lost did beside their rows: who follows instances hears, messages are there again. */
async function afterEffects(
  runner: QueryRunner,
  { processInstanceKey, steps }: Account,
  view: number,
): Promise<readonly string[]> {
  await tellRebuilt(runner, processInstanceKey);
  const lost = steps.filter(({ sequence }) => sequence > view);
  if (lost.length === 0) return [];
  const causes = lost.flatMap((step) => step.causes ?? []);
  await raiseKeys(runner, [
    processInstanceKey,
    ...causes.flatMap((cause) => ('messageKey' in cause ? [cause.messageKey] : [])),
  ]);
  return publishAgain(
    runner,
    processInstanceKey,
    lost.flatMap(({ records }) => records),
  );
}

function isConflict(error: unknown): boolean {
  return error instanceof QueryFailedError && CONFLICTS.includes((error.driverError as { code?: string }).code ?? '');
}
