/**
 * Files that Camunda Modeler wrote, of both flavours. Those that somebody runs deploy unchanged; the list says which Camunda 7
 * itself refuses, and by which rule of its parser. Lint fixtures, which are broken on purpose, and drawings of the MIWG are refused for what they leave out, and
 * never for what the vendor added.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { expect, test } from '@jest/globals';
import { compile } from '../../processes/compiler/index.js';

const CORPUS = join(import.meta.dirname, '../../../shared/corpus');

/** Files that are deployed beside a model, as upstream they are beside it. */
const SCRIPTS = new Map([['parseHoliday.js', 'JSON.parse(response).length > 0']]);

/** By suite: files that do not deploy, with the codes that say why. */
async function refusedIn(suite: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const entries = await readdir(join(CORPUS, suite), { recursive: true, withFileTypes: true });
  const refused = new Map<string, readonly string[]>();
  for (const entry of entries.filter(({ name }) => name.endsWith('.bpmn'))) {
    const path = join(entry.parentPath, entry.name);
    const xml = await readFile(path);
    if (!/exporter="Camunda Modeler"|executionPlatform=/.test(xml.toString('utf8'))) continue;
    const { plans, diagnostics } = await compile({ file: path, xml, catalogue: {}, now: 0, scripts: SCRIPTS });
    const errors = diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    if (plans.length === 0) refused.set(relative(CORPUS, path), errors);
  }
  return refused;
}

test.each([
  'camunda+camunda-bpm-examples',
  'camunda-community-hub+bpmn-driven-testing',
  'camunda-community-hub+camunda-platform-scenario',
])(
  '%s',
  async (suite) => {
    const argued = Object.values(NOT_DEPLOYED).flat();
    expect([...(await refusedIn(suite)).keys()].sort()).toEqual(argued.filter((path) => path.startsWith(suite)).sort());
  },
  120_000,
);

test.each(['camunda+bpmnlint-plugin-camunda-compat', 'bpmn-miwg+bpmn-miwg-test-suite'])(
  '%s: only for what is left out',
  async (suite) => {
    const refused = await refusedIn(suite);
    const other = [...refused].filter(([, codes]) => !codes.every((code) => LEFT_OUT.has(code)));
    expect(other).toEqual([]);
  },
  120_000,
);

/** What a file lacks that is to run, or has wrong in BPMN's or FEEL's own terms. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'CALLED_PROCESS_MISSING',
  'CONDITION_MISSING',
  'DECISION_ID_MISSING',
  'ERROR_CODE_MISSING',
  'ESCALATION_CODE_MISSING',
  'EVENT_CONDITION_MISSING',
  'EVENT_SUB_PROCESS_START',
  'EXPRESSION_SYNTAX',
  'FLOW_REQUIRED',
  'FLOW_SOURCE_MISSING',
  'FORM_INVALID',
  'JOB_TYPE_MISSING',
  'LINK_NAME_MISSING',
  'LOOP_COLLECTION_MISSING',
  'LOOP_CONDITION_MISSING',
  'MESSAGE_CORRELATION_KEY_MISSING',
  'MESSAGE_NAME_MISSING',
  'PROCESS_MISSING',
  'SCRIPT_MISSING',
  'SIGNAL_NAME_MISSING',
  'START_EVENT_MISSING',
  'TIMER_DEFINITION',
  'TRIGGER_MISSING',
  'USER_TASK_PRIORITY',
]);

/** By the rule of Camunda 7's parser: fixtures of a modeler's plugin, drawn without conditions and never run. */
const NOT_DEPLOYED: Readonly<Record<string, readonly string[]>> = {
  'BpmnParse.validateExclusiveGateway: of two and more flows without condition none may be there but the default.': [
    'camunda-community-hub+bpmn-driven-testing/integration-tests/simple/src/main/resources/special/duplicateTestCaseNames.bpmn',
    'camunda-community-hub+bpmn-driven-testing/camunda-modeler-plugin/test/bpmn/linkEvent.bpmn',
    'camunda-community-hub+bpmn-driven-testing/camunda-modeler-plugin/test/bpmn/linkEventSubProcess.bpmn',
    'camunda-community-hub+bpmn-driven-testing/camunda-modeler-plugin/test/bpmn/simpleLoop.bpmn',
    'camunda-community-hub+bpmn-driven-testing/camunda-modeler-plugin/test/bpmn/subProcessErrorEscalation.bpmn',
    'camunda-community-hub+bpmn-driven-testing/camunda-modeler-plugin/test/bpmn/subProcessGateway.bpmn',
  ],
  "BpmnParse.validateExclusiveGateway, and its error end events refer to no error (BpmnParse.parseEndEvents: 'errorRef' is mandatory).":
    [
      'camunda-community-hub+bpmn-driven-testing/camunda-modeler-plugin/test/bpmn/subProcessErrorEscalationNegative.bpmn',
    ],
  'BpmnParse.validateExclusiveGateway, and its service tasks have no implementation (BpmnParse.parseServiceTaskLike: one of class, delegateExpression, type and expression is mandatory).':
    ['camunda-community-hub+bpmn-driven-testing/camunda-modeler-plugin/test/bpmn/validationAdvanced.bpmn'],
};
