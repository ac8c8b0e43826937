/**
 * Every attribute and element that the descriptors of `zeebe:` and `camunda:` know: what is between « and » changes the
 * plan or its forms (honoured), changes nothing and is documented so (no effect), or is told or refused by name.
 */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { compile } from '../../processes/compiler/index.js';
import { around, definitions } from './bpmn-text.js';
import { CAMUNDA, ZEEBE, type Row } from './vendor-rows.js';

interface Descriptor {
  readonly types: readonly {
    readonly name: string;
    readonly isAbstract?: boolean;
    readonly superClass?: readonly string[];
    readonly properties?: readonly { readonly name: string; readonly isAttr?: boolean; readonly isBody?: boolean }[];
  }[];
}

const require = createRequire(import.meta.url);

const scripts = new Map([['x.js', '1 + 1']]);

const compiled = async (xml: string) => {
  const { plans, forms, diagnostics } = await compile({ file: 'model.bpmn', xml, catalogue: {}, now: 0, scripts });
  const effect = JSON.stringify([plans.map(({ plan, startFormId }) => ({ plan, startFormId })), forms]);
  return { effect, diagnostics };
};

/** A row's text is a whole process where it says so, else an element between two events. */
function fileOf({ text, whole = false, roots }: Row): string {
  return whole ? definitions(text) : around('t', text, roots);
}

const plain = (text: string): string => text.replaceAll(/[«»]/g, '');
const without = (text: string): string => text.replaceAll(/«[^»]*»/gs, '');

describe.each([
  ['zeebe', ZEEBE, 'zeebe-bpmn-moddle/resources/zeebe.json'],
  ['camunda', CAMUNDA, 'camunda-bpmn-moddle/resources/camunda.json'],
] as const)('%s', (vendor, rows, resource) => {
  test.each(rows.map((row): [string, Row] => [row.name, row]))('%s', async (_name, row) => {
    const file = fileOf(row);
    const [one, other] = [await compiled(plain(file)), await compiled(without(file))];
    const found = one.diagnostics.map(({ code, message }) => `${code} ${message}`);
    expect(other.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    if (row.is === 'honoured') {
      expect(found).toEqual([]);
      expect(one.effect).not.toBe(other.effect);
    } else if (row.is === 'no effect') {
      expect(found).toEqual([]);
      expect(one.effect).toBe(other.effect);
    } else {
      const code = row.is === 'told' ? 'EXTENSION_IGNORED' : 'EXTENSION_UNSUPPORTED';
      const told = found.filter((line) => line.startsWith(code));
      expect(told.join('\n')).toContain(row.says ?? row.name);
    }
  });

  test('the table misses nothing that the descriptor has', () => {
    const { types } = require(resource) as Descriptor;
    const listed = new Set(rows.flatMap(({ name }) => name.split(' ')));
    const missing = types.flatMap(({ name, properties = [] }) => {
      const words = [name.charAt(0).toLowerCase() + name.slice(1), ...properties.map((property) => property.name)].map(
        (word) => word.replace(/^\w+:/, ''),
      );
      return words
        .filter((word) => !listed.has(word) && !STRUCTURE[vendor]?.includes(word))
        .map((word) => `${name}: ${word}`);
    });
    expect(missing).toEqual([]);
  });
});

/** Names of the descriptors that stand in no file: abstract types, lists and bodies. */
const STRUCTURE: Readonly<Record<string, readonly string[]>> = {
  zeebe: [
    'zeebeServiceTask inputOutputParameter templateSupported configurationSupported templatedRootElement bindingTypeSupported',
    'ioMapping inputParameters outputParameters values listeners body properties id loopCharacteristics',
  ].flatMap((names) => names.split(' ')),
  camunda: [
    'definitions inOutBinding asyncCapable jobPriorized signalEventDefinitionExtension errorEventDefinitionExtension error',
    'formSupported templateSupported scriptTask process escalationEventDefinitionExtension formalExpression assignable',
    'callActivity serviceTaskLike dmnCapable externalCapable taskPriorized inputOutputParameter',
    'inputOutputParameterDefinition collectable conditionalEventDefinitionExtension',
    'values value body definition items entries fields constraints eventDefinitions id name config resourceAssignmentExpression',
  ].flatMap((names) => names.split(' ')),
};

test('what has no effect is on the page', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/camunda-7.md'), 'utf8');
  const unexplained = CAMUNDA.filter(({ is }) => is === 'no effect').flatMap(({ name }) =>
    page.includes(`\`${name}\``) ? [] : [name],
  );
  expect(unexplained).toEqual([]);
});
