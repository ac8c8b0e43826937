import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { bpmnError, defineActivity, type ActivityInvocation } from '../../activities/define.js';
import type { ActivityDependencies } from '../../activities/dependencies.js';
import type { Variables } from '../../workflows/contract.js';
import { failureOf } from './bench.js';

const greet = defineActivity({
  type: 'test:greet',
  title: 'Greet',
  description: 'Greets.',
  execution: 'local',
  startToCloseMs: 1000,
  retry: { maximumAttempts: 1, initialIntervalMs: 1 },
  input: z.object({
    name: z.string(),
    times: z.number().int().max(3).default(1),
    tone: z.enum(['kind', 'stern']).optional(),
  }),
  output: z.object({ greeting: z.string() }),
  async run({ name, times, tone }, { idempotencyKey }) {
    if (name === 'nobody') throw bpmnError({ errorCode: 'NOBODY', errorMessage: 'Nobody there.' });
    if (name === 'bug') return { greeting: 1 as unknown as string };
    return { greeting: `${tone ?? ''}${'Hello '.repeat(times)}${name} ${idempotencyKey}` };
  },
});

const dependencies = { now: () => new Date(0) } as ActivityDependencies;
const call = (input: Variables) => {
  const invocation: ActivityInvocation = {
    input,
    headers: {},
    elementInstanceKey: '42',
    processInstanceKey: '4',
    elementId: 'task',
  };
  return greet.run(invocation, dependencies);
};

describe('an activity', () => {
  test('gets its checked input, defaults filled in, and the element instance key', async () => {
    await expect(call({ name: 'Ada' })).resolves.toEqual({ greeting: 'Hello Ada 42' });
  });

  test('takes null, which FEEL has for what does not exist, as not given', async () => {
    await expect(call({ name: 'Ada', tone: null, times: null })).resolves.toEqual({ greeting: 'Hello Ada 42' });
  });

  test.each<[string, Variables, string]>([
    ['missing', {}, 'Expected name to be given, but it is missing.'],
    ['null', { name: null }, 'Expected name to be given, but it is missing.'],
    ['of another type', { name: 5 }, 'Expected name to be of type string, but it is 5.'],
    ['not in the list', { name: 'Ada', tone: 'loud' }, 'Expected tone to be one of kind, stern, but it is "loud".'],
    ['too large', { name: 'Ada', times: 4 }, 'Expected times to be at most 3, but it is 4.'],
    [
      'twice wrong',
      { name: [], times: 'x' },
      'Expected name to be of type string, but it is a list. Expected times to be of type number, but it is "x".',
    ],
  ])('refuses input that is %s, for good', async (_case, input, message) => {
    expect(await failureOf(call(input))).toMatchObject({ type: 'INVALID_INPUT', nonRetryable: true, message });
  });

  test('throws a BPMN error as a failure that is not retried, its details for the model', async () => {
    expect(await failureOf(call({ name: 'nobody' }))).toMatchObject({
      type: 'BPMN_ERROR',
      nonRetryable: true,
      details: [{ errorCode: 'NOBODY', errorMessage: 'Nobody there.', variables: {} }],
    });
  });

  test('that answers something else than it declares fails for good', async () => {
    expect(await failureOf(call({ name: 'bug' }))).toMatchObject({ type: 'INVALID_OUTPUT', nonRetryable: true });
  });
});
