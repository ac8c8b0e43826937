/** Which extensions are honoured, which have no effect, and which are refused: everything that is on no list. */
import { delegateName } from '../../../../workflows/bpmn/expression/juel/juel.js';
import type { SourceExtensions } from '../../../../workflows/bpmn/source.js';
import { attribute, extensionElements, lineOf, type ModdleElement } from '../../moddle-element.js';
import { connectorMappings, connectorOf } from './connector.js';
import { fieldValue } from './field.js';
import { refusedFields } from './form.js';
import { refusedJobErrors } from './job-error.js';
import { refusedListeners } from './listener.js';
import { languageOf } from './script.js';
import { body, parts, vendorAttribute, vendorElements, vendorName } from './vendor.js';
import { binding, isExternal, retryCycleOf } from './work.js';

type Features = SourceExtensions['unsupported'];

const list = (names: string): ReadonlySet<string> => new Set(names.split(/\s+/));

const ATTRIBUTES = list(
  'assignee candidateGroups candidateUsers dueDate followUpDate priority formKey formRef formRefBinding ' +
    'type topic class delegateExpression expression resultVariable resultVariableName ' +
    'decisionRef decisionRefBinding decisionRefVersion decisionRefVersionTag decisionRefTenantId mapDecisionResult formRefVersion formRefVersionTag ' +
    'calledElementBinding calledElementVersion calledElementVersionTag calledElementTenantId inheritVariables businessKey inheritBusinessKey ' +
    'variableMappingClass variableMappingDelegateExpression ' +
    'collection elementVariable errorCodeVariable errorMessageVariable escalationCodeVariable variableName versionTag initiator errorMessage',
);

/** Every step is durable, nobody but the modeler reads templates, and history is kept: these change nothing. */
const WITHOUT_EFFECT = list(
  'async asyncAfter asyncBefore asyncLeave exclusive asyncLeaveExclusive jobPriority taskPriority historyTimeToLive ' +
    'isStartableInTasklist candidateStarterGroups candidateStarterUsers potentialStarter diagramRelationId modelerTemplate ' +
    'modelerTemplateVersion modelerTemplateIcon extensionId sameDeployment isEagerExecutionFetching',
);

/** Told to the author, as something may be missed. */
const IGNORED = list('variableEvents variableChangeType');

const ELEMENTS = list(
  'inputOutput properties failedJobRetryTimeCycle field executionListener connector errorEventDefinition',
);

const FORMS = ['bpmn:UserTask', 'bpmn:StartEvent'];

function named(
  element: ModdleElement,
): readonly { readonly name: string; readonly feature: string; readonly line: number }[] {
  const attributes = Object.keys(element.$attrs ?? {}).map((name) => [name, lineOf(element)] as const);
  const elements = extensionElements(element).map(({ $type, ...rest }) => [$type, lineOf({ $type, ...rest })] as const);
  return [...attributes, ...elements].flatMap(([feature, line]) => {
    const name = vendorName(feature);
    return name === undefined ? [] : [{ name, feature, line }];
  });
}

export function ignored(element: ModdleElement): Features {
  return [...ignoredNames(element), ...refusedFields(element)];
}

function ignoredNames(element: ModdleElement): Features {
  return named(element).flatMap(({ name, feature, line }) => (IGNORED.has(name) ? [{ feature, line }] : []));
}

export function unsupported(element: ModdleElement): Features {
  const known = (name: string): boolean =>
    [ATTRIBUTES, WITHOUT_EFFECT, IGNORED, ELEMENTS].some((names) => names.has(name)) ||
    (element.$type === 'bpmn:CallActivity' && (name === 'in' || name === 'out')) ||
    (element.$type === 'bpmn:UserTask' && name === 'taskListener') ||
    (FORMS.includes(element.$type) && (name === 'formData' || name === 'formProperty'));
  const unknown = named(element).flatMap(({ name, feature, line }) => (known(name) ? [] : [{ feature, line }]));
  return [
    ...unknown,
    ...refusedValues(element),
    ...refusedScripts(element),
    ...refusedParts(element),
    ...refusedListeners(element),
    ...refusedJobErrors(element),
  ];
}

/** Values of honoured attributes that nothing here can do. */
function refusedValues(element: ModdleElement): Features {
  const line = lineOf(element);
  const value = (name: string, refuses: (value: string) => boolean): Features => {
    const found = vendorAttribute(element, name);
    return found !== undefined && refuses(found) ? [{ feature: `${name}="${found}"`, line }] : [];
  };
  return [
    ...value('type', (type) => !isExternal(type)),
    ...['delegateExpression', 'variableMappingDelegateExpression'].flatMap((name) =>
      value(name, (expression) => delegateName(expression) === undefined),
    ),
    ...['formRef', 'decisionRef', 'calledElement'].flatMap((of) => refusedBinding(element, of)),
  ];
}

/** A version is a number known at deployment. */
function refusedBinding(element: ModdleElement, of: string): Features {
  const { binding: bound, versionTag = '' } = binding(element, of);
  return bound !== 'version' || /^\d+$/.test(versionTag)
    ? []
    : [{ feature: `${of}Version="${versionTag}"`, line: lineOf(element) }];
}

function refusedScripts(element: ModdleElement): Features {
  if (element.$type === 'bpmn:ScriptTask') {
    const format = attribute(element, 'scriptFormat');
    return languageOf(format) === undefined
      ? [{ feature: `a script in '${format ?? ''}'`, line: lineOf(element) }]
      : [];
  }
  const scripts = [...vendorElements(element, 'inputOutput'), ...connectorMappings(element)].flatMap(scriptsIn);
  return scripts.flatMap((script): Features => {
    const format = attribute(script, 'scriptFormat') ?? '';
    if (languageOf(format) !== undefined) return [];
    return [{ feature: `a mapping's script in '${format}'`, line: lineOf(script) }];
  });
}

function scriptsIn(element: ModdleElement): readonly ModdleElement[] {
  return parts(element).flatMap((part) => [...(vendorName(part.$type) === 'script' ? [part] : []), ...scriptsIn(part)]);
}

function refusedParts(element: ModdleElement): Features {
  const fields = vendorElements(element, 'field').filter((field) => fieldValue(field) === undefined);
  const cycles = vendorElements(element, 'failedJobRetryTimeCycle').filter(() => retryCycleOf(element) === undefined);
  const outs = vendorElements(element, 'out');
  const mixed = outs.length > 1 ? outs.filter((out) => attribute(out, 'variables') === 'all') : [];
  const nameless = vendorElements(element, 'connector').filter(() => connectorOf(element) === undefined);
  return [
    ...nameless.map((connector) => ({ feature: 'camunda:connector without connectorId', line: lineOf(connector) })),
    ...fields.map((field) => ({
      feature: `field '${attribute(field, 'name') ?? ''}' without a value`,
      line: lineOf(field),
    })),
    ...cycles.map((cycle) => ({ feature: `failedJobRetryTimeCycle '${body(cycle)}'`, line: lineOf(cycle) })),
    ...mixed.map((out) => ({ feature: 'camunda:out variables="all" beside others', line: lineOf(out) })),
  ];
}
