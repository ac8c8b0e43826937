import { describe, expect, test } from '@jest/globals';
import { compileJuel, delegateName, juelVariablesRead } from '../../workflows/bpmn/expression/juel/juel.js';

describe('what does not compile', () => {
  test.each<[string, string, number, string]>([
    ['${', 'JUEL_SYNTAX', 2, 'Expected a value, but the text ends'],
    ['${}', 'JUEL_SYNTAX', 2, "Expected a value, but found '}'"],
    ['${a', 'JUEL_SYNTAX', 3, "Expected an operator or '}', but the text ends"],
    ['${a b}', 'JUEL_SYNTAX', 4, "Expected an operator or '}', but found 'b'"],
    ['${a = 1}', 'JUEL_SYNTAX', 4, "Expected JUEL, but found '='"],
    ["x ${'abc}", 'JUEL_SYNTAX', 4, "Expected a string that ends, but ' has no partner"],
    ['${a ? b}', 'JUEL_SYNTAX', 7, "Expected ':', but found '}'"],
    ['${(a}', 'JUEL_SYNTAX', 4, "Expected ')', but found '}'"],
    ['${a.}', 'JUEL_SYNTAX', 4, "Expected a property after '.', but found '}'"],
    ['${and}', 'JUEL_SYNTAX', 2, "Expected a value, but found 'and'"],
    ['${1e999}', 'JUEL_SYNTAX', 2, "Expected a number, but '1e999' is too large"],
    ['${foo(1)}', 'JUEL_UNSUPPORTED', 2, "Expected one of the functions now, dateTime, S, JSON, but found 'foo'"],
    ['${a.constructor}', 'JUEL_UNSUPPORTED', 4, "Expected a property of the data, but found 'constructor'"],
    ['${a instanceof B}', 'JUEL_SYNTAX', 4, "Expected an operator or '}', but found 'instanceof'"],
  ])('%s', (text, code, offset, message) => {
    expect(compileJuel(text)).toEqual({ ok: false, code, offset, message });
  });

  test('a bean call, where a value is needed', () => {
    expect(compileJuel('${bean.method(x)}').ok).toBe(true);
    expect(compileJuel('${bean.method(x)}', { value: true })).toMatchObject({ code: 'JUEL_UNSUPPORTED', offset: 7 });
    expect(compileJuel('${customer.getName()}', { value: true }).ok).toBe(true);
    expect(compileJuel("${name.startsWith('A')}", { value: true }).ok).toBe(true);
  });

  test.each([
    ['nesting', `\${${'('.repeat(500)}1${')'.repeat(500)}}`],
    ['prefixes', `\${${'!'.repeat(5000)}a}`],
    ['chains', `\${${'1+'.repeat(2000)}1}`],
    ['paths', `\${a${'.a'.repeat(2000)}}`],
    ['length', `\${${' '.repeat(20_000)}a}`],
  ])('too much: %s', (_, text) => {
    expect(compileJuel(text)).toMatchObject({ ok: false, code: 'JUEL_SYNTAX' });
  });
});

describe('what an expression is about', () => {
  test.each<[string, string | undefined]>([
    ['${myDelegate}', 'myDelegate'],
    [' #{ myDelegate } ', 'myDelegate'],
    ['${myDelegate.run()}', undefined],
    ['myDelegate', undefined],
    ['${a}${b}', undefined],
    ['${', undefined],
  ])('delegate %s', (text, name) => {
    expect(delegateName(text)).toBe(name);
  });

  test('variables it reads', () => {
    const compiled = compileJuel("${a.b[c] > 1 ? execution.getVariable('d') : empty e} ${a} ${task.name}");
    expect(compiled.ok && juelVariablesRead(compiled.expression.ast)).toEqual(['a', 'c', 'd', 'e']);
  });
});
