import { describe, expect, test } from '@jest/globals';
import { loadInterpreter } from '../../activities/engine/script-interpreter.js';
import { runScript } from '../../activities/engine/script.js';
import type { ScriptResult, Variables } from '../../workflows/contract.js';

const variables: Variables = { amount: 120, customer: { name: 'Ada' }, list: [1, 2], none: null, 'order-id': 'o1' };

const valueOf = async (code: string, given: Variables = variables): Promise<unknown> => {
  const result = await runScript({ code, variables: given });
  if (!result.ok) throw new Error(result.message);
  return result.value;
};

describe('the value of a script', () => {
  test.each<[string, unknown]>([
    ['amount * 2', 240],
    ['var x = 1; x + 1', 2],
    ["if (amount > 100) 'high'; else 'low'", 'high'],
    ['customer.name', 'Ada'],
    ['none === null', true],
    ["this['order-id']", 'o1'],
    ['({ a: [1, undefined], f: () => 1, d: new Date(0) })', { a: [1, null], d: '1970-01-01T00:00:00.000Z' }],
    ['undefined', null],
    ['() => 1', null],
    ['NaN', null],
    ['const f = (n) => (n < 2 ? n : f(n - 1) + f(n - 2)); f(10)', 55],
    ['`${customer.name}!`', 'Ada!'],
    ["'a'.replaceAll('a', 'b') + [3, 1].toSorted()", 'b1,3'],
    ["print('x'); console.log('y'); 1", 1],
  ])('%s', async (code, expected) => {
    expect(await valueOf(code)).toEqual(expected);
  });
});

describe('execution', () => {
  test('reads variables and facts', async () => {
    const code = `[
      execution.getVariable('amount'), execution.getVariable('missing'), execution.hasVariable('none'),
      execution.hasVariable('missing'), execution.getProcessInstanceId(), execution.currentActivityId,
      execution.getProcessBusinessKey(), Object.keys(execution.getVariables()).length,
    ]`;
    const execution = { processInstanceKey: '10000000', elementId: 'task', elementInstanceKey: '10000003' };
    expect(await runScript({ code, variables, execution })).toMatchObject({
      value: [120, null, true, false, '10000000', 'task', null, 5],
    });
  });

  test('sets and removes variables; what is set can be read back', async () => {
    const code = `execution.setVariable('amount', amount + 1);
      execution.setVariable('made', { deep: [true] });
      execution.removeVariable('none');
      [amount, execution.getVariable('amount'), execution.hasVariable('none')]`;
    expect(await runScript({ code, variables })).toEqual({
      ok: true,
      value: [121, 121, false],
      variables: { amount: 121, made: { deep: [true] }, none: null },
    });
  });

  test('globals stay in the script, unless they are to be stored', async () => {
    const code = "var amount = execution.getVariable('amount') * 2; made = 1; customer.name = 'Bob'; function f() {}";
    expect(await runScript({ code, variables })).toMatchObject({ variables: {} });
    expect(await runScript({ code, variables, storeGlobals: true })).toMatchObject({
      variables: { amount: 240, made: 1, customer: { name: 'Bob' } },
    });
  });

  test('a variable hides no built-in, and is still there', async () => {
    const given = { JSON: 1, execution: 2, undefined: 3, print: 4, __proto__: 5, toString: 6 };
    const code = "[typeof JSON.parse, typeof execution.getVariable, undefined, print, execution.getVariable('JSON')]";
    expect(await valueOf(code, given)).toEqual(['function', 'function', null, 4, 1]);
  });

  test('one script leaves nothing to the next', async () => {
    await valueOf('leftover = 1; Object.prototype.leftover = 1; Array.prototype.map = null; 1');
    expect(await valueOf('typeof leftover + typeof ({}).leftover + [1].map((x) => x + 1)')).toBe('undefinedundefined2');
  });
});

test('an interpreter serves as long as it is whole', async () => {
  const interpreter = await loadInterpreter();
  for (const code of ['amount', 'missing', ')', 'Promise.resolve(1)', 'execution.setVariable("f", () => 1); [() => 1]'])
    await runScript({ code, variables });
  expect(await loadInterpreter()).toBe(interpreter);
  await runScript({ code: 'for (;;) {}', variables, timeoutMs: 20 });
  expect(await loadInterpreter()).not.toBe(interpreter);
});

test('variables that do not fit are a failure, not an accident', async () => {
  const text = 'x'.repeat(1_000_000);
  const variables = { list: Array.from({ length: 60 }, () => text) };
  expect(await runScript({ code: '1', variables })).toMatchObject({ ok: false, kind: 'memory' });
  expect(await valueOf('1')).toBe(1);
});

describe('what fails', () => {
  const failing = (code: string): Promise<ScriptResult> => runScript({ code, variables });

  test.each<[string, string, string, number | undefined]>([
    ['\n  missing + 1', 'error', "there is a ReferenceError in line 2: 'missing' is not defined.", 2],
    ['var x = ;', 'syntax', 'Expected the script to be JavaScript', 1],
    ['1;\n\n)', 'syntax', 'in line 3', 3],
    ['return 1', 'syntax', 'return not in a function', 1],
    ["throw new Error('no stock')", 'error', 'no stock', 1],
    ["throw 'text'", 'error', 'it threw "text"', undefined],
    ['throw null', 'error', 'it threw null', undefined],
    ['throw 10n', 'error', 'it threw "10n"', undefined],
    ["throw Symbol('x')", 'error', 'it threw', undefined],
    ['throw () => 1', 'error', 'it threw', undefined],
    ['throw Promise.resolve(1)', 'error', 'it threw', undefined],
    [
      'throw { name: { toString: 1 }, message: { toString: 1, valueOf: 1 }, stack: { toString: 1 } }',
      'error',
      '',
      undefined,
    ],
    ["throw Object.assign(new Error('x'), { errorCode: { toString: 1 }, name: 'BpmnError' })", 'error', 'x', 1],
    ["eval('(')", 'error', 'SyntaxError', undefined],
    ['var a = {}; a.a = a; a', 'error', 'circular', undefined],
    ['10n', 'error', 'TypeError', undefined],
    ['Promise.resolve(1)', 'error', 'Expected a value, but the script gives a promise', undefined],
    ['(async () => 1)()', 'error', 'promise', undefined],
  ])('%j', async (code, kind, message, line) => {
    const result = await failing(code);
    expect(result).toMatchObject({ ok: false, kind, message: expect.stringContaining(message) });
    if (line !== undefined) expect(result).toMatchObject({ line });
  });

  test.each([
    "throw new BpmnError('NO_STOCK', 'none left')",
    "throw new org.camunda.bpm.engine.delegate.BpmnError('NO_STOCK', 'none left')",
  ])('a BPMN error: %s', async (code) => {
    expect(await failing(code)).toEqual({
      ok: false,
      kind: 'bpmn-error',
      errorCode: 'NO_STOCK',
      message: 'none left',
    });
  });
});
