/** No token is lost or doubled: structured processes complete in any order, each task the number of times it must. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Driver } from './driver.js';
import { planOf } from './plans.js';
import { block, structuredProcess } from './structured-process.js';

const SEED = 20260731;

function counts(ids: readonly string[], of: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.keys(of).map((id) => [id, ids.filter((other) => other === id).length]));
}

test('structured processes complete, each task as often as it must', async () => {
  await fc.assert(
    fc.asyncProperty(block, fc.infiniteStream(fc.nat(1000)), async (root, choices) => {
      const { xml, expected } = structuredProcess(root);
      const driver = new Driver(await planOf(xml));
      for (let events = 0; !driver.ended; events += 1) {
        // Signals come from the process itself.
        const waiting = driver.waiting.filter(({ kind }) => kind !== 'signal-received');
        expect(waiting.length).toBeGreaterThan(0);
        expect(events).toBeLessThan(2000);
        const choice = choices.next().value as number;
        driver.send(waiting[choice % waiting.length] as (typeof waiting)[number], choice % 2 === 0);
      }
      expect(driver.state.status).toBe('completed');
      expect(counts(driver.completed, expected)).toEqual(expected);
    }),
    { numRuns: 300, seed: SEED },
  );
});
