/** What can come of each thing that waits, as steps of a test case. */
import type { Step } from '../../processes/simulation/scenario.js';
import type { Variables } from '../../workflows/bpmn/define.js';
import type { Wait } from './waits.js';

export type Outcome = 'complete' | 'error' | 'fail' | 'publish' | 'broadcast' | 'fire' | 'set' | 'resolve' | 'activate';

export const OUTCOMES: Readonly<Record<Wait['kind'], readonly [Outcome, ...Outcome[]]>> = {
  'user-task': ['complete', 'error'],
  job: ['complete', 'error', 'fail'],
  message: ['publish'],
  signal: ['broadcast'],
  timer: ['fire'],
  condition: ['set'],
  incident: ['resolve'],
  'ad-hoc': ['activate'],
};

interface Chosen {
  readonly outcome: Outcome;
  readonly variables: Variables;
  /** Of a BPMN error. */
  readonly code: string;
  readonly message: string;
  /** Of an ad-hoc subprocess. */
  readonly activities: readonly string[];
}

export function stepsOf(wait: Wait, { outcome, variables, code, message, activities }: Chosen): readonly Step[] {
  const { elementId, root: instance } = wait;
  const place = { elementId, ...(wait.kind === 'job' && { type: wait.type }) };
  const given = Object.keys(variables).length > 0 && { variables };
  const said = message !== '' && { message };
  switch (outcome) {
    case 'complete':
      return [
        wait.kind === 'user-task'
          ? { completeUserTask: { ...place, ...given }, instance }
          : { completeJob: { ...place, ...given }, instance },
      ];
    case 'error':
      return [{ throwError: { ...place, code, ...said, ...given }, instance }];
    case 'fail':
      return [{ failJob: { ...place, ...said, ...given }, instance }];
    case 'publish': {
      const { messageName: name, correlationKey } = wait as Extract<Wait, { readonly kind: 'message' }>;
      return [{ publishMessage: { name, correlationKey, ...given } }];
    }
    case 'broadcast':
      return [{ broadcastSignal: { name: (wait as Extract<Wait, { readonly kind: 'signal' }>).signalName, ...given } }];
    case 'fire':
      return [...set(variables, instance), { fireTimer: place, instance }];
    case 'set':
      return set(variables, instance);
    case 'resolve':
      return [...set(variables, instance), { resolveIncident: place, instance }];
    case 'activate':
      return [...set(variables, instance), { activateAdHoc: { ...place, activities }, instance }];
  }
}

function set(variables: Variables, instance: number): readonly Step[] {
  return Object.keys(variables).length > 0 ? [{ setVariables: variables, instance }] : [];
}
