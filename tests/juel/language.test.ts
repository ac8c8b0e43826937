import { describe, expect, test } from '@jest/globals';
import { evaluateText, messageOf, valueOf, type Variables } from './evaluate.js';

const variables: Variables = {
  amount: 120,
  approved: true,
  name: 'Ada',
  digits: '42',
  none: null,
  list: [3, 'x', { a: 1 }],
  customer: { name: 'Ada', age: 36, active: true, address: { city: 'London' }, 'full name': 'Ada Lovelace' },
};

describe('operators', () => {
  test.each<[string, unknown]>([
    ['${1 + 2 * 3}', 7],
    ['${(1 + 2) * 3}', 9],
    ['${7 / 2}', 3.5],
    ['${7 div 2}', 3.5],
    ['${7 % 4}', 3],
    ['${7 mod 4}', 3],
    ['${10 - 3 - 2}', 5],
    ['${-amount}', -120],
    ['${- -1}', 1],
    ["${digits + '1'}", 43],
    ['${none + 1}', 1],
    ["${'' + 1}", 1],
    ['${1.5e2}', 150],
    ['${.5}', 0.5],
    ['${1 < 2 && 2 >= 2}', true],
    ['${1 gt 2 or 2 le 2}', true],
    ['${amount ge 100 and not (amount lt 100)}', true],
    ['${1 == 1.0}', true],
    ['${digits == 42}', true],
    ["${'10' > 9}", true],
    ["${'10' < '9'}", true],
    ["${approved == 'TRUE'}", true],
    ['${none == null}', true],
    ['${none < 1}', false],
    ['${none <= null}', true],
    ["${name ne 'Bob'}", true],
    ['${list == list}', true],
    ['${customer.address == customer}', false],
    ['${!approved}', false],
    ["${!'true'}", false],
    ['${!none}', true],
    ['${empty none}', true],
    ["${empty ''}", true],
    ['${empty list}', false],
    ['${not empty name}', true],
    ["${empty list ? 'a' : amount > 100 ? 'b' : 'c'}", 'b'],
    ['${true ? 1 : unknown}', 1],
    ['${false && unknown}', false],
    ['${true || unknown}', true],
    ['${true == (1 < 2)}', true],
  ])('%s', (text, expected) => {
    expect(valueOf(text, variables)).toEqual(expected);
  });
});

describe('properties', () => {
  test.each<[string, unknown]>([
    ['${customer.address.city}', 'London'],
    ["${customer['full name']}", 'Ada Lovelace'],
    ['${list[0]}', 3],
    ['${list[1 + 1].a}', 1],
    ["${list['1']}", 'x'],
    ['${list.length}', 3],
    ['${customer.getName()}', 'Ada'],
    ['${customer.isActive()}', true],
  ])('%s', (text, expected) => {
    expect(valueOf(text, variables)).toEqual(expected);
  });

  test.each<[string, string]>([
    ['${customer.phone}', "No entry found with name 'phone' in a map of 5"],
    ['${list[7]}', 'Expected an index below 3, but found 7'],
    ['${none.name}', "Expected an object with 'name', but found null"],
  ])('%s is null with a warning', (text, warning) => {
    expect(evaluateText(text, variables)).toEqual({ ok: true, value: null, warnings: [warning], assignments: [] });
  });
});

describe('text with expressions in it', () => {
  test.each<[string, unknown]>([
    ['Hello ${name}, you owe #{amount}!', 'Hello Ada, you owe 120!'],
    ['${name}${amount}', 'Ada120'],
    ['${name} ', 'Ada '],
    ['${none}|${list}|${approved}', '|[3,"x",{"a":1}]|true'],
    ['plain', 'plain'],
    ['', ''],
    ['\\${name} costs $5 and #1', '${name} costs $5 and #1'],
    ["${'}'}", '}'],
    ["${'it\\'s \\d'}", "it's \\d"],
    ['#{ amount }', 120],
    ['${list}', variables['list']],
  ])('%s', (text, expected) => {
    expect(valueOf(text, variables)).toEqual(expected);
  });
});

describe('what cannot be evaluated', () => {
  test.each<[string, string]>([
    ['${missing}', "Expected a variable 'missing', but there is none"],
    ['${empty missing}', "Expected a variable 'missing', but there is none"],
    ["${name + 'b'}", "Expected numbers around '+', but found 'Ada'; text is joined by '${a}${b}' or concat"],
    ['${1 / 0}', 'Expected a divisor other than 0, but found 1 / 0'],
    ['${amount && true}', 'Expected true or false, but found 120'],
    ['${approved + 1}', 'Expected a number, but found true'],
    ['${name < 5}', "Expected a number, but found 'Ada'"],
    ['${list < customer}', 'Expected values that have an order, but found a list of 3 and a map of 5'],
    ['${amount.name}', "Expected a map or list with 'name', but found 120"],
    ['${none.length()}', "Expected a method of null, but found 'length'"],
    ['${name.substring(9)}', "Expected a position from 0 to 3 in 'Ada', but found 9"],
    ['${name.equals()}', "Expected 1 argument for 'equals' of 'Ada', but found 0"],
    ["${'1e308' * 10 * 10}", "Expected a number that can be computed with, but '1e308' * 10 gives Infinity"],
  ])('%s', (text, message) => {
    expect(messageOf(text, variables)).toBe(message);
  });
});
