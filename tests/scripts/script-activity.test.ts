import { describe, expect, test } from '@jest/globals';
import type { ActivityDependencies } from '../../activities/dependencies.js';
import { BPMN_ERROR } from '../../activities/define.js';
import { runScriptTask, SCRIPT_FAILED } from '../../activities/engine/script-activity.js';
import { catalogue } from '../../activities/index.js';
import type { Variables } from '../../workflows/contract.js';

/** A script needs none of them. */
const dependencies = {} as ActivityDependencies;

const run = (headers: Readonly<Record<string, string>>, input: Variables = {}): Promise<Variables> =>
  runScriptTask.run(
    { input, headers, elementInstanceKey: '10000002', processInstanceKey: '10000000', elementId: 'script' },
    dependencies,
  );

describe('the script activity', () => {
  test('is in the catalogue, local and quick', () => {
    expect(catalogue['baton:script']).toMatchObject({ execution: 'local', inputs: [], maximumAttempts: 1 });
  });

  test('sets what the script sets, and its value as the result variable', async () => {
    const script = "execution.setVariable('where', execution.getCurrentActivityId()); none === null ? x + 1 : 0";
    expect(await run({ script, resultVariable: 'y' }, { x: 1, none: null })).toEqual({ where: 'script', y: 2 });
    expect(await run({ script }, { x: 1, none: null })).toEqual({ where: 'script' });
  });

  test('stores globals where told to', async () => {
    expect(await run({ script: 'x += 1; y = x', storeGlobals: 'true' }, { x: 1 })).toEqual({ x: 2, y: 2 });
  });

  test('turns failures into failures of the activity', async () => {
    await expect(run({ script: 'x' })).rejects.toMatchObject({
      type: SCRIPT_FAILED,
      nonRetryable: true,
      message: expect.stringContaining("'x' is not defined"),
    });
    await expect(run({})).rejects.toMatchObject({ type: SCRIPT_FAILED });
    await expect(run({ script: "throw new BpmnError('E', 'm')" })).rejects.toMatchObject({
      type: BPMN_ERROR,
      details: [{ errorCode: 'E', errorMessage: 'm', variables: {} }],
    });
  });
});
