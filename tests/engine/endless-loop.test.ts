/** A model that goes round and round by activities alone stops at an incident, and goes on from there if it is told to. */
import { describe, expect, it } from '@jest/globals';

import { compile } from '../../processes/compiler/index.js';
import { initialState, step, type StepResult } from '../../workflows/engine/index.js';
import { processXml, serviceTask, startEvent, userTask } from '../workflow/process-xml.js';

const flow = (source: string, target: string): string =>
  `<bpmn:sequenceFlow id="f_${source}_${target}" sourceRef="${source}" targetRef="${target}" />`;

const WORK = {
  type: 'test:work',
  title: 'work',
  inputs: [],
  execution: 'local',
  startToCloseMs: 50,
  maximumAttempts: 3,
  initialIntervalMs: 100,
} as const;

/** Start → gateway → `element` → the same gateway. */
async function begin(element: string) {
  const content = [startEvent, '<bpmn:exclusiveGateway id="again" />', element, flow('start', 'again')].join('\n');
  const xml = processXml({ id: 'p', content: content + flow('again', 'round') + flow('round', 'again') });
  const { plans, diagnostics } = await compile({ file: 'p.bpmn', xml, catalogue: { [WORK.type]: WORK } });
  const plan = plans[0]?.plan;
  if (plan === undefined) throw new Error(JSON.stringify(diagnostics));
  const info = { processInstanceKey: '10000000', processDefinitionKey: '1', version: 1, workflowId: '1', tags: [] };
  const first = step(plan, initialState(info), { kind: 'start', variables: {}, now: 0, seed: 0.5 });
  return { plan, first };
}

describe('an endless loop', () => {
  it('over an activity is an incident, and the same again when it is resolved', async () => {
    const { plan, first } = await begin(serviceTask('round', WORK.type));
    const run = (from: StepResult): StepResult => {
      let result = from;
      for (;;) {
        const work = result.commands.find((command) => command.kind === 'run-activity');
        if (work === undefined) return result;
        result = step(plan, result.state, { kind: 'job-completed', key: work.key, variables: {}, now: 0, seed: 0.5 });
      }
    };
    const { state } = first;
    // Most of what it may do it has done.
    const stopped = run({ ...first, state: { ...state, wokenAt: state.counter - 495_000 } });
    const [incident] = Object.values(stopped.state.incidents);
    expect(incident).toMatchObject({ message: expect.stringContaining('its activities alone kept it going') });
    expect(stopped.state.counter).toBeGreaterThan(state.counter + 5_000);
    const resolved = { kind: 'incident-resolved', key: incident?.key ?? '', now: 0, seed: 0.5 } as const;
    const again = step(plan, stopped.state, resolved);
    expect(again.commands).toMatchObject([{ kind: 'run-activity', elementId: 'round' }]);
    expect(again.state.wokenAt).toBe(stopped.state.counter);
  });

  it('over a user task is none, however long it goes on', async () => {
    const { plan, first } = await begin(userTask('round'));
    let { state } = first;
    for (let round = 0; round < 5_000; round += 1) {
      const [key = ''] = Object.keys(state.userTasks);
      ({ state } = step(plan, state, { kind: 'user-task-completed', key, variables: {}, now: 0, seed: 0.5 }));
    }
    expect(state.counter - (state.wokenAt ?? 0)).toBeLessThan(state.counter - 10_000);
    expect(Object.keys(state.userTasks)).toHaveLength(1);
  });
});
