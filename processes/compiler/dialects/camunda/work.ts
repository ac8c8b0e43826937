/** What does the work of a task, or sends the message of an event: external task, Java class or bean, expression, DMN. */
import { delegateName } from '../../../../workflows/bpmn/expression/juel/juel.js';
import type { Binding } from '../../../../workflows/bpmn/plan.js';
import type { SourceExtensions, SourceText } from '../../../../workflows/bpmn/source.js';
import { addDuration } from '../../../../workflows/bpmn/time.js';
import { children, extensionElements, isA, lineOf, type ModdleElement } from '../../moddle-element.js';
import { beanJob } from './bean.js';
import { connectorOf } from './connector.js';
import { fields } from './field.js';
import { scriptTask } from './script.js';
import { body, present, textOf, vendorAttribute, vendorElements, vendorText } from './vendor.js';

const TASKS = ['bpmn:ServiceTask', 'bpmn:SendTask', 'bpmn:BusinessRuleTask'];

/** Where the attributes of the work stand: on the task, or on the message event definition of a throwing event. */
export function holderOf(element: ModdleElement): ModdleElement | undefined {
  if (TASKS.includes(element.$type)) return element;
  return isA(element, 'bpmn:ThrowEvent')
    ? children(element, 'eventDefinitions').find(({ $type }) => $type === 'bpmn:MessageEventDefinition')
    : undefined;
}

/** `external` of Camunda and Operaton, `external-worker` of Flowable. */
export function isExternal(type: string | undefined): boolean {
  return type === 'external' || type === 'external-worker';
}

/** Job type: the topic, the connector's id, the name of the class, or that of the bean. */
function typeOf(holder: ModdleElement): SourceText | undefined {
  if (isExternal(vendorAttribute(holder, 'type'))) return vendorText(holder, 'topic');
  const connector = connectorOf(holder);
  if (connector !== undefined) return { language: 'literal', text: connector, line: lineOf(holder) };
  const name = vendorAttribute(holder, 'class') ?? delegateName(vendorAttribute(holder, 'delegateExpression') ?? '');
  return name === undefined ? undefined : { language: 'literal', text: name, line: lineOf(holder) };
}

function resultVariableOf(holder: ModdleElement): string | undefined {
  return vendorAttribute(holder, 'resultVariable') ?? vendorAttribute(holder, 'resultVariableName');
}

function beanWork(holder: ModdleElement): SourceExtensions['job'] {
  return beanJob(vendorAttribute(holder, 'expression'), lineOf(holder), resultVariableOf(holder));
}

export function job(element: ModdleElement): SourceExtensions['job'] {
  const holder = holderOf(element);
  if (holder === undefined) return undefined;
  const type = typeOf(holder);
  const called = type === undefined ? beanWork(holder) : { type, headers: {}, line: lineOf(holder) };
  if (called === undefined) return undefined;
  const { tries, pauses } = retryCycleOf(element) ?? {};
  return present({
    ...called,
    retries: tries === undefined ? undefined : textOf(String(tries), lineOf(element)),
    pauses,
    headers: { ...fields(extensionElements(holder)), ...called.headers },
  });
}

interface RetryCycle {
  readonly tries: number;
  readonly pauses: readonly string[];
}

/** `R3/PT10M` is 3 tries; so are the two pauses of `PT1M,PT5M`. Undefined where absent or not understood. */
export function retryCycleOf(element: ModdleElement): RetryCycle | undefined {
  const [cycle] = vendorElements(element, 'failedJobRetryTimeCycle');
  const text = cycle === undefined ? '' : body(cycle);
  const [, count, every] = /^R(\d+)\/(P\w+)$/i.exec(text) ?? [];
  const pauses = every === undefined ? text.split(',').map((pause) => pause.trim()) : [every];
  if (pauses.some((pause) => addDuration(0, pause) === undefined)) return undefined;
  return { tries: count === undefined ? pauses.length + 1 : Number(count), pauses };
}

/** `camunda:expression`, or the script of a script task. */
export function script(element: ModdleElement): SourceExtensions['script'] {
  const holder = holderOf(element);
  const expression = holder && vendorText(holder, 'expression');
  if (holder === undefined || expression === undefined) return scriptTask(element);
  return beanWork(holder) === undefined ? present({ expression, resultVariable: resultVariableOf(holder) }) : undefined;
}

const RESULTS = ['singleEntry', 'singleResult', 'collectEntries', 'resultList'] as const;

export function calledDecision(element: ModdleElement): SourceExtensions['calledDecision'] {
  const decisionId = vendorText(element, 'decisionRef');
  if (decisionId === undefined) return undefined;
  const mapping = vendorAttribute(element, 'mapDecisionResult');
  return present({
    decisionId,
    resultVariable: vendorAttribute(element, 'resultVariable'),
    tenantId: vendorText(element, 'decisionRefTenantId'),
    ...binding(element, 'decisionRef'),
    mapResult: RESULTS.find((known) => known === mapping) ?? 'resultList',
  });
}

/** Which version is meant: attributes `<of>Binding`, `<of>VersionTag` and `<of>Version`. */
export function binding(
  element: ModdleElement,
  of: string,
): { readonly binding: Binding; readonly versionTag?: string } {
  const bound = vendorAttribute(element, `${of}Binding`);
  return present({
    binding: BINDINGS.find((known) => known === bound) ?? 'latest',
    versionTag: vendorAttribute(element, bound === 'version' ? `${of}Version` : `${of}VersionTag`),
  });
}

const BINDINGS: readonly Binding[] = ['latest', 'deployment', 'versionTag', 'version'];
