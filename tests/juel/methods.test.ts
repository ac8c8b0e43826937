import { describe, expect, test } from '@jest/globals';
import { evaluateText, messageOf, valueOf, type Facts, type Variables } from './evaluate.js';

const variables: Variables = {
  s: 'Hello World',
  n: 4.7,
  list: ['a', 'b', 'a'],
  map: { a: 1, b: null },
  json: '{"age": 36, "tags": ["x"], "address": {"city": "London"}}',
};

describe('methods', () => {
  test.each<[string, unknown]>([
    ["${s.equals('Hello World')}", true],
    ["${'1'.equals(1)}", false],
    ["${s.equalsIgnoreCase('hello world')}", true],
    ["${s.contains('World')}", true],
    ["${s.startsWith('Hell')}", true],
    ["${s.endsWith('!')}", false],
    ['${s.length()}', 11],
    ['${s.isEmpty()}', false],
    ['${s.toUpperCase()}', 'HELLO WORLD'],
    ['${s.toLowerCase().trim()}', 'hello world'],
    ['${s.substring(6)}', 'World'],
    ['${s.substring(0, 5)}', 'Hello'],
    ["${s.indexOf('o')}", 4],
    ["${s.indexOf('o', 5)}", 7],
    ["${s.lastIndexOf('o')}", 7],
    ['${s.charAt(0)}', 'H'],
    ["${s.replace('o', '$&')}", 'Hell$& W$&rld'],
    ["${s.replaceAll('([A-Z])', '<$1>')}", '<H>ello <W>orld'],
    ["${s.replaceFirst('l+', '\\\\$')}", 'He$o World'],
    ["${s.matches('Hello.*')}", true],
    ["${s.matches('Hello')}", false],
    ["${s.concat('!')}", 'Hello World!'],
    ["${s.split(' ')}", ['Hello', 'World']],
    ["${'a,b,,'.split(',')}", ['a', 'b']],
    ["${',a'.split(',')}", ['', 'a']],
    ["${'a,b,c'.split(',', 2)}", ['a', 'b,c']],
    ["${'abc'.split('')}", ['a', 'b', 'c']],
    ["${'b'.compareTo('a')}", 1],
    ['${n.intValue()}', 4],
    ['${n.doubleValue()}', 4.7],
    ['${n.toString()}', '4.7'],
    ['${true.toString()}', 'true'],
    ['${list.size()}', 3],
    ["${list.contains('b')}", true],
    ["${list.indexOf('a')}", 0],
    ["${list.lastIndexOf('a')}", 2],
    ['${list.get(1)}', 'b'],
    ['${list.subList(0, 2)}', ['a', 'b']],
    ['${list.isEmpty()}', false],
    ["${map.get('a')}", 1],
    ["${map.get('c')}", null],
    ["${map.getOrDefault('c', 5)}", 5],
    ["${map.containsKey('b')}", true],
    ['${map.containsValue(null)}', true],
    ['${map.keySet()}', ['a', 'b']],
    ['${map.values().size()}', 2],
    ['${map.toString()}', '{"a":1,"b":null}'],
  ])('%s', (text, expected) => {
    expect(valueOf(text, variables)).toEqual(expected);
  });
});

describe('JSON nodes', () => {
  test.each<[string, unknown]>([
    ["${S(json).prop('age').numberValue() >= 21}", true],
    ["${JSON(json).prop('address').prop('city').stringValue()}", 'London'],
    ["${S(json).prop('tags').elements().size()}", 1],
    ["${S(json).hasProp('name')}", false],
    ['${S("{}")}', {}],
    ["${map.prop('b').isNull()}", true],
    ["${map.prop('a').value()}", 1],
    ['${S(map).fieldNames()}', ['a', 'b']],
  ])('%s', (text, expected) => {
    expect(valueOf(text, variables)).toEqual(expected);
  });

  test('a missing property is a failure, as in Spin', () => {
    expect(messageOf("${map.prop('c')}", variables)).toBe("Expected a map with 'c', but found a map of 2");
    expect(messageOf("${S('{')}", variables)).toBe("Expected JSON text, but found '{'");
  });
});

describe('dates', () => {
  test.each<[string, unknown]>([
    ['${now()}', '2026-01-31T10:00:00Z'],
    ['${dateTime().plusHours(2).toDate()}', '2026-01-31T12:00:00Z'],
    ['${dateTime().plusMonths(1).minusDays(1)}', '2026-02-27T10:00:00Z'],
    ['${dateTime().withTimeAtStartOfDay()}', '2026-01-31T00:00:00Z'],
    ['${now().time}', undefined],
    ['${now().getTime()}', Date.UTC(2026, 0, 31, 10)],
    ['${now() < dateTime().plusSeconds(1)}', true],
    ['${now().before(dateTime())}', false],
    ['${now() == dateTime()}', true],
    ['until ${now()}', 'until 2026-01-31T10:00:00Z'],
  ])('%s', (text, expected) => {
    if (expected === undefined) expect(messageOf(text)).toContain('Expected a map or list');
    else expect(valueOf(text)).toEqual(expected);
  });

  test('a date beyond the calendar is a failure', () => {
    expect(messageOf('${now().plusYears(999999)}')).toContain('Expected a date within the calendar');
  });
});

describe('execution and task', () => {
  const facts: Facts = {
    execution: {
      processInstanceKey: '10000000',
      businessKey: 'order-1',
      processId: 'order',
      processDefinitionId: 'order:1:20000000',
      elementId: 'check',
      elementInstanceKey: '10000007',
    },
    task: { id: '10000009', name: 'Check', assignee: 'ada', priority: 50 },
  };

  test.each<[string, unknown]>([
    ['#{execution.processBusinessKey}', 'order-1'],
    ['${execution.getProcessBusinessKey()}', 'order-1'],
    ['${execution.businessKey}', 'order-1'],
    ['${execution.getProcessInstanceId()}', '10000000'],
    ['${execution.id}', '10000007'],
    ['${execution.currentActivityId}', 'check'],
    ['${execution.tenantId}', null],
    ["${execution.getVariable('s')}", 'Hello World'],
    ["${execution.getVariable('none')}", null],
    ["${execution.hasVariable('none')}", false],
    ['${execution.variables.s}', 'Hello World'],
    ["${execution.variables.containsKey('none')}", false],
    ['${task.assignee}', 'ada'],
    ['${task.getName()}', 'Check'],
    ['${task.execution.processInstanceId}', '10000000'],
    ['${task.processInstanceId}', '10000000'],
    ["${task.getVariable('n')}", 4.7],
    ['${empty execution.businessKey}', false],
  ])('%s', (text, expected) => {
    expect(valueOf(text, variables, facts)).toEqual(expected);
  });

  test('variables that an expression sets are part of the answer, and read back', () => {
    const outcome = evaluateText(
      "${execution.setVariable('s', 5) == null ? execution.getVariable('s') + s : 0}",
      variables,
    );
    expect(outcome).toEqual({
      ok: true,
      value: 10,
      warnings: [],
      assignments: [{ name: 's', value: 5, local: false }],
    });
  });

  test('a map of variables is set one by one', () => {
    const outcome = evaluateText('${execution.setVariables(result[0])}', { result: [{ risk: 'high', score: 7 }] });
    expect(outcome).toMatchObject({
      ok: true,
      assignments: [
        { name: 'risk', value: 'high', local: false },
        { name: 'score', value: 7, local: false },
      ],
    });
    expect(messageOf('${execution.setVariablesLocal(4.7)}')).toBe('Expected a map of variables, but found 4.7');
  });

  test('without a user task, task is a variable', () => {
    expect(messageOf('${task.name}')).toBe("Expected a variable 'task', but there is none");
    expect(valueOf('${task.name}', { task: { name: 'mine' } })).toBe('mine');
  });

  test('the objects themselves are no values', () => {
    expect(messageOf('${execution}')).toBe("Expected a value, but 'execution' is an object of the engine");
    expect(messageOf('${execution.engineServices}')).toBe(
      "Expected a property of 'execution', but found 'engineServices'",
    );
    expect(messageOf('${execution.getProcessEngine()}')).toBe(
      "Expected a method of 'execution', but found 'getProcessEngine'",
    );
  });
});
