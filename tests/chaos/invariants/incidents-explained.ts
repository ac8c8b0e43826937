import { OUTAGE } from '../outage.js';
import type { Findings, Invariant } from './invariant.js';

export const incidentsExplained: Invariant = {
  name: 'incidents explained',
  sentence: 'No incident is open, and each that was is one that an outage explains.',
  async violations({ sql }: Findings) {
    const rows = await sql<{
      readonly state: string;
      readonly message: string;
      readonly elementId: string;
      readonly key: string;
    }>(
      `SELECT state, error_message AS message, element_id AS "elementId", process_instance_key::text AS key FROM engine.incidents`,
    );
    return rows
      .filter(({ state, message }) => state === 'ACTIVE' || !OUTAGE.test(message))
      .map(({ state, message, elementId, key }) => ({
        what: `${state} at ${elementId}: ${message}`,
        processInstanceKey: key,
      }));
  },
};
