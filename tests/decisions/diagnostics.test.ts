/** Every diagnostic that the DMN compiler can give, and that nothing in a file makes it throw. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compileDecisions } from '../../processes/decisions/index.js';
import { DIAGNOSTICS, type DiagnosticCode } from '../../workflows/bpmn/codes.js';
import { evaluateDecision } from '../../workflows/bpmn/decision/evaluate.js';
import { decision, definitions, DMN_15, literal, requires, table } from './dmn-text.js';

const outputs = [{ name: 'o' }];
const rules = [['-', '1']];
const simple = definitions(decision('d', table({ inputs: ['x'], outputs, rules })));
const bomb = `<!DOCTYPE bomb [<!ENTITY a "ha">]>\n<definitions xmlns="${DMN_15}">&a;</definitions>`;

type Case = readonly [name: string, xml: string, code: DiagnosticCode, elementId: string | undefined, line: number];

const cases: readonly Case[] = [
  ['no XML', 'no xml', 'FILE_NOT_XML', undefined, 1],
  ['an XML bomb', bomb, 'FILE_FORBIDDEN_XML', undefined, 1],
  [
    'lists inside each other',
    definitions(decision('d', '<list>'.repeat(300) + '</list>'.repeat(300))),
    'FILE_TOO_LARGE',
    undefined,
    2,
  ],
  ['another root', '<definitions xmlns="urn:other"/>', 'DMN_FILE', undefined, 1],
  ['an id given twice', definitions(decision('d', literal('1')).repeat(2)), 'ID_DUPLICATE', 'd', 2],
  ['no decision', definitions('<inputData id="i" name="i"/>'), 'DMN_DECISION_MISSING', undefined, 1],
  ['neither id nor name', definitions(`${decision('d', literal('1'))}\n<inputData/>`), 'DMN_ID_MISSING', undefined, 3],
  ['a decision without logic', definitions(`\n${decision('d', '')}`), 'DMN_LOGIC_MISSING', 'd', 3],
  ['an empty expression', definitions(decision('d', literal(' '))), 'DMN_LOGIC_MISSING', 'd', 2],
  [
    'a Java function',
    definitions(decision('d', `\n<functionDefinition id="f" kind="Java">${literal('{}')}</functionDefinition>`)),
    'DMN_LOGIC_UNSUPPORTED',
    'f',
    3,
  ],
  [
    'imported values',
    definitions(decision('d', '<literalExpression><importedValues/></literalExpression>')),
    'DMN_LOGIC_UNSUPPORTED',
    'd',
    2,
  ],
  [
    'an expression in JUEL',
    definitions(decision('d', literal('${x}', 'id="e" expressionLanguage="juel"'))),
    'DMN_LANGUAGE',
    'e',
    2,
  ],
  [
    'a file in another language',
    definitions(decision('d', literal('1')), 'expressionLanguage="http://www.w3.org/1999/XPath"'),
    'DMN_LANGUAGE',
    'd',
    2,
  ],
  [
    'a requirement of nothing',
    definitions(decision('d', literal('1'), `\n${requires('x')}`)),
    'DMN_REFERENCE',
    undefined,
    3,
  ],
  [
    'decisions in a circle',
    definitions(`${decision('a', literal('b'), requires('b'))}\n${decision('b', literal('a'), requires('a'))}`),
    'DMN_CYCLE',
    'a',
    2,
  ],
  [
    'an import that is not there',
    definitions(`\n<import name="i" namespace="n" importType="${DMN_15}"/>${decision('d', literal('1'))}`),
    'DMN_IMPORT',
    undefined,
    3,
  ],
  [
    'a table without output',
    definitions(decision('d', table({ inputs: ['x'], outputs: [], rules: [] }))),
    'DMN_TABLE',
    'd',
    2,
  ],
  [
    'a rule that lacks an entry',
    definitions(decision('d', table({ inputs: ['x'], outputs, rules: [['-']] }))),
    'DMN_TABLE',
    'r1',
    2,
  ],
  ...[
    { hitPolicy: 'LAST', outputs },
    { hitPolicy: 'PRIORITY', outputs },
    { hitPolicy: 'COLLECT', aggregation: 'AVERAGE', outputs },
    { hitPolicy: 'COLLECT', aggregation: 'SUM', outputs: [{ name: 'o' }, { name: 'p' }] },
  ].map((text): Case => [
    `the hit policy ${text.hitPolicy}`,
    definitions(decision('d', table({ inputs: [], rules: [], ...text }))),
    'DMN_HIT_POLICY',
    'd',
    2,
  ]),
  ['an unknown type', definitions(decision('d', literal('1', 'id="e" typeRef="tNone"'))), 'DMN_TYPE', 'e', 2],
  ['a cell that is no unary test', simple.replace('>-<', '>if<'), 'EXPRESSION_SYNTAX', 'd', 2],
  ['a function nobody knows', definitions(decision('d', literal('summ(1)'))), 'EXPRESSION_FUNCTION', 'd', 2],
];

describe('diagnostics', () => {
  test.each(cases)('%s', (_name, xml, code, elementId, line) => {
    const { compiled, diagnostics } = compileDecisions({ file: 'model.dmn', xml });
    expect(compiled === undefined).toBe(DIAGNOSTICS[code].severity === 'error');
    const found = diagnostics.find((diagnostic) => diagnostic.code === code);
    expect(found).toMatchObject({ severity: DIAGNOSTICS[code].severity, file: 'model.dmn', line });
    expect(found?.elementId).toBe(elementId);
    for (const { message } of diagnostics) expect(message).toMatch(/^Expected .*, but .*\.$/s);
  });

  test('every code is provoked by a case', () => {
    const provoked = new Set(cases.map(([, , code]) => code));
    const codes = Object.keys(DIAGNOSTICS).filter((code) => code.startsWith('DMN_'));
    expect(codes.filter((code) => !provoked.has(code as DiagnosticCode))).toEqual([]);
  });
});

test.each([
  'http://www.omg.org/spec/DMN/20151101/dmn.xsd',
  'http://www.omg.org/spec/DMN/20180521/MODEL/',
  'https://www.omg.org/spec/DMN/20191111/MODEL/',
  'https://www.omg.org/spec/DMN/20211108/MODEL/',
  'https://www.omg.org/spec/DMN/20230324/MODEL/',
  'https://www.omg.org/spec/DMN/20240513/MODEL/',
])('%s is read under any prefix', (namespace) => {
  const xml = `<a:definitions xmlns:a="${namespace}" id="g" name="G"><a:decision id="d" name="D"><a:literalExpression><a:text>1</a:text></a:literalExpression></a:decision></a:definitions>`;
  expect(compileDecisions({ file: 'm.dmn', xml })).toMatchObject({
    compiled: { decisions: [{ id: 'd' }] },
    diagnostics: [],
  });
});

test('compiled in part, the decisions with errors fail and the others do not', () => {
  const xml = definitions(decision('bad', literal('1 +')) + decision('good', literal('1')));
  const { compiled, diagnostics } = compileDecisions({ file: 'm.dmn', xml, partial: true });
  expect(diagnostics.map(({ code }) => code)).toEqual(['EXPRESSION_SYNTAX']);
  if (compiled === undefined) throw new Error('Expected a plan');
  const evaluate = (decisionId: string): unknown =>
    evaluateDecision(compiled.plan, { decisionId, variables: {}, now: 0, random: () => 0 });
  expect(evaluate('good')).toMatchObject({ ok: true, value: 1 });
  expect(evaluate('bad')).toMatchObject({ ok: false, code: 'DECISION_FAILED', decisionId: 'bad' });
});

test('a chain of thousands of decisions is read, and evaluated or refused', () => {
  const links = Array.from({ length: 5_000 }, (_, index) =>
    decision(`d${index}`, literal('1'), index === 0 ? '' : requires(`d${index - 1}`)),
  );
  const { compiled, diagnostics } = compileDecisions({ file: 'm.dmn', xml: definitions(links.join('')) });
  expect(diagnostics).toEqual([]);
  if (compiled === undefined) throw new Error('Expected a plan');
  const options = { variables: {}, now: 0, random: () => 0 };
  expect(evaluateDecision(compiled.plan, { decisionId: 'd99', ...options })).toMatchObject({ ok: true, value: 1 });
  expect(typeof evaluateDecision(compiled.plan, { decisionId: 'd4999', ...options }).ok).toBe('boolean');
});

test('no damage to a file makes compiler or evaluator throw', () => {
  const models = [
    simple,
    definitions(
      `<itemDefinition name="t"><itemComponent name="a"><typeRef>number</typeRef></itemComponent></itemDefinition>
       <inputData id="i" name="i"><variable name="i" typeRef="t"/></inputData>
       ${decision('a', table({ hitPolicy: 'COLLECT', aggregation: 'SUM', inputs: ['i.a'], outputs, rules }), '<informationRequirement><requiredInput href="#i"/></informationRequirement>')}
       ${decision('b', `<for iteratorVariable="x"><in>${literal('[1, a]')}</in><return>${literal('x')}</return></for>`, requires('a'))}
       <decisionService id="s" name="s"><outputDecision href="#b"/><inputDecision href="#a"/></decisionService>`,
    ),
  ];
  const pieces = [
    '',
    '<',
    '>',
    '"',
    '&',
    '#',
    'a',
    '-',
    '<list/>',
    '</decision>',
    'typeRef="t"',
    '\u0000',
    'constructor',
  ];
  const damage = fc.record({ at: fc.nat(3000), length: fc.nat(40), piece: fc.constantFrom(...pieces) });
  fc.assert(
    fc.property(fc.constantFrom(...models), fc.array(damage, { minLength: 1, maxLength: 4 }), (model, damages) => {
      const xml = damages.reduce(
        (text, { at, length, piece }) => text.slice(0, at) + piece + text.slice(at + length),
        model,
      );
      const { compiled, diagnostics } = compileDecisions({ file: 'm.dmn', xml, partial: true });
      expect(compiled !== undefined || diagnostics.length > 0).toBe(true);
      for (const { id: decisionId } of compiled?.decisions ?? []) {
        const options = { decisionId, variables: { i: { a: 1 } }, now: 0, random: () => 0 };
        if (compiled !== undefined) evaluateDecision(compiled.plan, options);
      }
    }),
    { numRuns: 500, seed: 8 },
  );
});
