/** Requirements, knowledge models, decision services and imports. */
import { describe, expect, test } from '@jest/globals';
import { compileDecisions } from '../../processes/decisions/index.js';
import { evaluateDecision } from '../../workflows/bpmn/decision/evaluate.js';
import { decision, definitions, DMN_15, evaluate, literal, requires, table, valueOf } from './dmn-text.js';

describe('requirements', () => {
  const age = '<inputData id="age" name="Age"><variable name="Age" typeRef="number"/></inputData>';
  const requiresAge = '<informationRequirement><requiredInput href="#age"/></informationRequirement>';
  const rules = [
    ['< 18', '"minor"'],
    ['>= 18', '"adult"'],
  ];
  const group = decision('group', table({ inputs: ['Age'], outputs: [{ name: 'age group' }], rules }), requiresAge);
  const xml = definitions(
    `${age}${group}${decision('fee', literal('if group = "minor" then 5 else 10'), requires('group'))}`,
  );

  test('each decision is evaluated once, after what it requires, and tells how', () => {
    expect(evaluate(xml, 'fee', { Age: 12 })).toEqual({
      ok: true,
      value: 5,
      warnings: [],
      evaluations: [
        {
          decisionId: 'group',
          name: 'group',
          type: 'DECISION_TABLE',
          value: 'minor',
          inputs: [{ id: 'i1', name: 'Age', value: 12 }],
          matchedRules: [{ index: 1, id: 'r1', outputs: [{ id: 'o1', name: 'age group', value: 'minor' }] }],
        },
        { decisionId: 'fee', name: 'fee', type: 'LITERAL_EXPRESSION', value: 5, inputs: [], matchedRules: [] },
      ],
    });
  });

  test('a decision that several require is evaluated once', () => {
    const diamond = definitions(
      decision('a', literal('1')) +
        decision('b', literal('a + 1'), requires('a')) +
        decision('c', literal('a + 2'), requires('a')) +
        decision('d', literal('b * c'), requires('b', 'c')),
    );
    const outcome = evaluate(diamond, 'd');
    expect(outcome).toMatchObject({ ok: true, value: 6 });
    expect(outcome.ok && outcome.evaluations.map(({ decisionId }) => decisionId)).toEqual(['a', 'b', 'c', 'd']);
  });

  test.each(['Group of age', 'group', 'age group'])("a required table is seen as '%s'", (name) => {
    const named = `<variable name="Group of age"/>${requiresAge}`;
    const required = decision('group', table({ inputs: ['Age'], outputs: [{ name: 'age group' }], rules }), named);
    const model = definitions(
      `${age}${required}${decision('shout', literal(`upper case(${name})`), requires('group'))}`,
    );
    expect(valueOf(model, 'shout', { Age: 40 })).toBe('ADULT');
  });

  test('an entry of several outputs is a name of its own, and hides no variable of the model', () => {
    const outputs = [{ name: 'a' }, { name: 'b' }];
    const pair = decision('pair', table({ inputs: ['x'], outputs, rules: [['-', '1', '2']] }));
    const model = definitions(`${pair}${decision('sum', literal('a + b + pair.a'), requires('pair'))}`);
    expect(valueOf(model, 'sum', { x: 0 })).toBe(4);
  });

  test('a variable that the model does not declare is seen; what is missing is null and a warning', () => {
    const model = definitions(decision('d', literal('undeclared + 1')));
    expect(valueOf(model, 'd', { undeclared: 1 })).toBe(2);
    expect(evaluate(model, 'd')).toMatchObject({
      value: null,
      warnings: ["No variable found with name 'undeclared'", expect.stringContaining("'+'")],
    });
  });

  test('failures name the decision that failed', () => {
    const model = definitions(
      decision('broken', literal('assert(null, false)')) + decision('d', literal('broken'), requires('broken')),
    );
    expect(evaluate(model, 'd')).toMatchObject({ ok: false, code: 'DECISION_FAILED', decisionId: 'broken' });
    expect(evaluate(model, 'constructor')).toMatchObject({ ok: false, code: 'DECISION_NOT_FOUND' });
  });
});

describe('business knowledge models', () => {
  const knows = (id: string): string =>
    `<knowledgeRequirement><requiredKnowledge href="#${id}"/></knowledgeRequirement>`;
  const factorial = `<businessKnowledgeModel id="f" name="factorial"><encapsulatedLogic>
    <formalParameter name="n" typeRef="number"/>${literal('if n < 2 then 1 else n * factorial(n - 1)')}
    </encapsulatedLogic></businessKnowledgeModel>`;

  test('are called by position and by name, and call themselves', () => {
    expect(valueOf(definitions(factorial + decision('d', literal('factorial(5)'), knows('f'))), 'd')).toBe(120);
    expect(valueOf(definitions(factorial + decision('d', literal('factorial(n: 4)'), knows('f'))), 'd')).toBe(24);
  });

  test('answer null for arguments that do not fit', () => {
    for (const call of ['factorial("x")', 'factorial()', 'factorial(m: 1)'])
      expect(valueOf(definitions(factorial + decision('d', literal(call), knows('f'))), 'd')).toBeNull();
  });

  test('that never end fail the decision', () => {
    const endless = factorial.replace('if n &lt; 2 then 1 else', '');
    const xml = definitions(endless + decision('d', literal('factorial(5)'), knows('f')));
    expect(evaluate(xml, 'd')).toMatchObject({ ok: false, code: 'DECISION_FAILED' });
  });
});

describe('decision services', () => {
  const xml = definitions(
    '<inputData id="n" name="n"><variable name="n" typeRef="number"/></inputData>' +
      decision('base', literal('1')) +
      decision(
        'sum',
        literal('base + n'),
        `${requires('base')}<informationRequirement><requiredInput href="#n"/></informationRequirement>`,
      ) +
      decision('twice', literal('2 * sum'), requires('sum')) +
      `<decisionService id="s" name="s"><variable name="s"/><outputDecision href="#sum"/><outputDecision href="#twice"/>
       <inputDecision href="#base"/><inputData href="#n"/></decisionService>` +
      decision(
        'caller',
        literal('s(3, 10).twice'),
        '<knowledgeRequirement><requiredKnowledge href="#s"/></knowledgeRequirement>',
      ),
  );

  test('take input data, then input decisions, and answer their outputs', () => {
    expect(valueOf(xml, 'caller')).toBe(26);
    expect(valueOf(xml, 's', { n: 2, base: 5 })).toEqual({ sum: 7, twice: 14 });
  });

  test('do not evaluate the decisions they are given', () => {
    const outcome = evaluate(xml, 's', { n: 2, base: 5 });
    expect(outcome.ok && outcome.evaluations.map(({ decisionId }) => decisionId)).toEqual(['sum', 'twice']);
  });

  test('answer null for arguments that are not of their type', () => {
    expect(valueOf(xml, 's', { n: 'two', base: 5 })).toBeNull();
  });
});

describe('imports', () => {
  const library = {
    file: 'library.dmn',
    xml: `<definitions xmlns="${DMN_15}" id="lib" name="lib" namespace="library">
      <itemDefinition name="tRate"><typeRef>number</typeRef><allowedValues><text>[0..1]</text></allowedValues></itemDefinition>
      ${decision('rate', literal('0.25'))}</definitions>`,
  };
  const imported = `<import name="lib" namespace="library" importType="${DMN_15}"/>`;
  const price = (type: string): string =>
    decision(
      'price',
      literal('100 * (1 - lib.rate)'),
      `<variable name="price" typeRef="${type}"/><informationRequirement><requiredDecision href="library#rate"/></informationRequirement>`,
    );

  test('are part of the plan, their elements under the name of the import', () => {
    const { compiled } = compileDecisions({
      file: 'm.dmn',
      xml: definitions(imported + price('number')),
      imports: [library],
    });
    if (compiled === undefined) throw new Error('Expected a plan');
    expect(compiled.decisions).toEqual([{ id: 'price', name: 'price' }]);
    const options = { decisionId: 'price', variables: {}, now: 0, random: () => 0 };
    expect(evaluateDecision(compiled.plan, options)).toMatchObject({ ok: true, value: 75 });
  });

  test('bring their types', () => {
    const { compiled } = compileDecisions({
      file: 'm.dmn',
      xml: definitions(imported + price('lib.tRate')),
      imports: [library],
    });
    if (compiled === undefined) throw new Error('Expected a plan');
    const options = { decisionId: 'price', variables: {}, now: 0, random: () => 0 };
    expect(evaluateDecision(compiled.plan, options)).toMatchObject({ ok: true, value: null });
  });
});

test.each([
  [
    '<extensionElements><z:versionTag xmlns:z="http://camunda.org/schema/zeebe/1.0" value="v2"/></extensionElements>',
    '',
  ],
  ['', 'camunda:versionTag="v2"'],
])('the version tag of Camunda 8 and 7 is read: %s%s', (extension, attribute) => {
  const xml = definitions(decision('d', literal('1'), extension).replace('id="d"', `id="d" ${attribute}`));
  expect(compileDecisions({ file: 'm.dmn', xml }).compiled?.plan.decisions['d']).toMatchObject({ versionTag: 'v2' });
});

test('the plan is canonical: the same file gives the same hash, another another', () => {
  const hash = (text: string): string | undefined =>
    compileDecisions({ file: 'm.dmn', xml: definitions(decision('d', literal(text))) }).compiled?.hash;
  expect(hash('1 + 1')).toMatch(/^[0-9a-f]{64}$/);
  expect(hash('1 + 1')).toBe(hash('1 + 1'));
  expect(hash('1 + 1')).not.toBe(hash('1 + 2'));
});
