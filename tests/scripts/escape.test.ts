/** What a hostile script may try: each try is contained, and the next script runs. */
import { describe, expect, test } from '@jest/globals';
import { runScript } from '../../activities/engine/script.js';
import type { ScriptResult } from '../../workflows/contract.js';

const run = (code: string): Promise<ScriptResult> => runScript({ code, variables: { x: 1 } });
const runBriefly = (code: string): Promise<ScriptResult> => runScript({ code, variables: { x: 1 }, timeoutMs: 50 });

describe('no way out', () => {
  test.each([
    "this.constructor.constructor('return process')()",
    "Function('return process')()",
    "execution.getVariable.constructor('return process')().exit()",
    '(function () { return this })().process.exit()',
    "require('fs')",
    "new Worker('')",
    'WebAssembly.compile(new Uint8Array(8))',
    'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10000)',
    "fetch('http://127.0.0.1')",
    'setTimeout(() => {}, 1)',
    "import('fs')",
    "import('node:child_process').then((m) => m.execSync('id'))",
  ])('%s', async (code) => {
    expect(await run(code)).toMatchObject({ ok: false, kind: 'error' });
  });

  test('the world holds JavaScript alone', async () => {
    const names = 'process require module global window self Buffer std os scriptArgs fetch WebAssembly Deno Bun';
    const code = `'${names}'.split(' ').filter((name) => name in globalThis)`;
    expect(await run(code)).toMatchObject({ value: [] });
  });

  test('what the script does to prototypes stays inside', async () => {
    const code = `Object.prototype.polluted = 1; Object.prototype.toJSON = () => ({ polluted: 1 });
      Array.prototype.push = () => { throw 1 }; JSON.stringify = () => 'no JSON';
      execution.setVariable('__proto__', { polluted: 1 }); execution.setVariable('constructor', 1);
      JSON.parse('{"__proto__": {"polluted": 1}}')`;
    await run(code);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(await run('execution.setVariable("y", 2); x')).toEqual({ ok: true, value: 1, variables: { y: 2 } });
  });
});

describe('no end and no bounds', () => {
  test.each([
    'for (;;) {}',
    'try { for (;;) {} } catch (e) { for (;;) {} } finally { for (;;) {} }',
    '/(a+)+$/.test("a".repeat(40) + "b")',
    'Array.prototype.indexOf.call({ length: 2 ** 53 - 1 }, 1)',
    '({ get toJSON() { for (;;) {} } })',
    '({ toJSON() { for (;;) {} } })',
    'throw { get name() { for (;;) {} } }',
    'throw { name: 1, message: { toString() { for (;;) {} } }, toJSON() { for (;;) {} } }',
    '[2, 1].sort(() => { for (;;) {} })',
    'new Proxy({}, { ownKeys() { for (;;) {} } })',
    'for (;;) { try { (function f() { f() })() } catch (e) {} }',
  ])('time: %s', async (code) => {
    expect(await runBriefly(code)).toMatchObject({ ok: false, kind: 'timeout' });
    expect(await run('x + 1')).toMatchObject({ ok: true, value: 2 });
  });

  test.each([
    'var a = []; for (;;) a.push("x".repeat(100000))',
    'var a = []; for (;;) a.push(new Uint8Array(1e6))',
    'var a = []; try { for (;;) a.push(new Uint8Array(1e6)) } catch (e) {} for (;;) a.push(new ArrayBuffer(10))',
    'new Array(1e9).fill(0)',
    '"a".repeat(2 ** 29)',
    'var s = "x"; for (;;) s += s',
    'function f() { f() } f()',
    'var a = []; for (var i = 0; i < 1e5; i++) a = [a]; a',
    'JSON.parse("[".repeat(100000))',
    'eval("(".repeat(100000))',
    '2n ** 100000000n',
  ])('space: %s', async (code) => {
    expect(await runBriefly(code)).toMatchObject({ ok: false });
    expect(await run('x + 1')).toMatchObject({ ok: true, value: 2 });
  });
});
