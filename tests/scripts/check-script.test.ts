import { describe, expect, test } from '@jest/globals';
import { checkScript } from '../../processes/compiler/check-script.js';

describe('the syntax check at deployment', () => {
  test.each(['1 + 1', 'var a = 1;\na', '`${x}`', 'async () => await 1', 'a?.b ?? c', 'with (a) { b }', ''])(
    'accepts %j',
    (code) => {
      expect(checkScript(code)).toBeUndefined();
    },
  );

  test.each<[string, number, number, string]>([
    ['var x = ;', 1, 9, 'Unexpected token'],
    ['1;\n\n  )', 3, 3, 'Unexpected token'],
    ['return 1', 1, 1, "'return' outside of function"],
    ["import fs from 'fs'", 1, 1, "'import' and 'export' may appear only with 'sourceType: module'"],
    ['"abc', 1, 1, 'Unterminated string constant'],
    ['('.repeat(100_000), 1, 1, 'nests less'],
  ])('refuses %.20j', (code, line, column, message) => {
    expect(checkScript(code)).toEqual({ line, column, message: expect.stringContaining(message) });
  });
});
