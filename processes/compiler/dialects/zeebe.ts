/**
 * Camunda 8's dialect (`zeebe:`), and the rules of files without vendor data: a leading `=` means FEEL, anything else
 * is a literal.
 */
import { createRequire } from 'node:module';
import type {
  SourceExtensions,
  SourceForm,
  SourceLoop,
  SourceMapping,
  SourceText,
} from '../../../workflows/bpmn/source.js';
import {
  attribute,
  children,
  extension,
  extensionElements,
  flag,
  isA,
  lineOf,
  type ModdleElement,
} from '../moddle-element.js';
import type { Dialect } from './dialect.js';
import { listeners, refusedListeners } from './zeebe/listener.js';
import { named, present, text, textOf } from './zeebe/vendor.js';

const descriptor: unknown = createRequire(import.meta.url)('zeebe-bpmn-moddle/resources/zeebe.json');

/** Read by name, and refused: ignoring them would change what runs. */
const UNSUPPORTED: Readonly<Record<string, string>> = {
  'zeebe:LinkedResources': 'linked resources',
  'zeebe:AgentDefinition': 'agent definitions',
  'zeebe:JobPriorityDefinition': 'job priorities',
};

const EMBEDDED_FORM_KEY = 'camunda-forms:bpmn:';

function mappings(element: ModdleElement, side: 'inputParameters' | 'outputParameters'): readonly SourceMapping[] {
  const mapping = extension(element, 'zeebe:IoMapping');
  return (mapping ? children(mapping, side) : []).map((parameter) => ({
    source: text(attribute(parameter, 'source') ?? '', lineOf(parameter)),
    target: attribute(parameter, 'target') ?? '',
    line: lineOf(parameter),
  }));
}

function binding(element: ModdleElement): Pick<SourceForm, 'binding' | 'versionTag'> {
  const type = attribute(element, 'bindingType');
  return present({
    binding: type === 'deployment' || type === 'versionTag' ? type : 'latest',
    versionTag: attribute(element, 'versionTag'),
  });
}

function job(element: ModdleElement): SourceExtensions['job'] {
  const definition = extension(element, 'zeebe:TaskDefinition');
  const headers = extension(element, 'zeebe:TaskHeaders');
  // A user task has no job, but may have headers.
  const at = definition ?? (isA(element, 'bpmn:UserTask') ? headers : undefined);
  if (at === undefined) return undefined;
  return present({
    type: text((definition && attribute(definition, 'type')) ?? '', lineOf(at)),
    retries: textOf(definition, 'retries'),
    headers: named(headers, 'values', 'key'),
    line: lineOf(at),
  });
}

function form(element: ModdleElement): SourceForm | undefined {
  const definition = extension(element, 'zeebe:FormDefinition');
  if (definition === undefined) return undefined;
  const formKey = textOf(definition, 'formKey');
  if (formKey?.language === 'literal' && formKey.text.startsWith(EMBEDDED_FORM_KEY)) {
    return { formId: { ...formKey, text: formKey.text.slice(EMBEDDED_FORM_KEY.length) }, binding: 'deployment' };
  }
  const externalReference = textOf(definition, 'externalReference');
  return present({ formId: textOf(definition, 'formId'), formKey, externalReference, ...binding(definition) });
}

function calledElement(element: ModdleElement): SourceExtensions['calledElement'] {
  const called = extension(element, 'zeebe:CalledElement');
  if (called === undefined) return undefined;
  const expression = attribute(called, 'processIdExpression');
  const processId: SourceText =
    expression === undefined
      ? text(attribute(called, 'processId') ?? '', lineOf(called))
      : { language: 'feel', text: expression, line: lineOf(called) };
  return present({
    processId,
    propagateAllChildVariables: flag(called, 'propagateAllChildVariables', true),
    propagateAllParentVariables: flag(called, 'propagateAllParentVariables', true),
    businessId: textOf(called, 'businessId'),
    ...binding(called),
  });
}

function script(element: ModdleElement): SourceExtensions['script'] {
  const definition = extension(element, 'zeebe:Script');
  if (definition === undefined) return undefined;
  const source = attribute(definition, 'expression') ?? '';
  return {
    // A script is FEEL with or without the sign.
    expression: { language: 'feel', text: source.startsWith('=') ? source.slice(1) : source, line: lineOf(definition) },
    resultVariable: attribute(definition, 'resultVariable') ?? '',
  };
}

function calledDecision(element: ModdleElement): SourceExtensions['calledDecision'] {
  const decision = extension(element, 'zeebe:CalledDecision');
  if (decision === undefined) return undefined;
  return {
    decisionId: text(attribute(decision, 'decisionId') ?? '', lineOf(decision)),
    resultVariable: attribute(decision, 'resultVariable') ?? '',
    ...binding(decision),
  };
}

function unsupported(element: ModdleElement): SourceExtensions['unsupported'] {
  const refused = extensionElements(element).flatMap((candidate) => {
    const feature = UNSUPPORTED[candidate.$type];
    return feature === undefined ? [] : [{ feature, line: lineOf(candidate) }];
  });
  return [...refused, ...refusedListeners(element)];
}

/** Every change of a variable is looked at, be it new or not. */
function ignored(element: ModdleElement): SourceExtensions['unsupported'] {
  const filter = extension(element, 'zeebe:ConditionalFilter');
  const events = filter && attribute(filter, 'variableEvents');
  return filter === undefined || events === undefined || events === ''
    ? []
    : [{ feature: `variableEvents="${events}"`, line: lineOf(filter) }];
}

export const zeebe: Dialect = {
  name: 'zeebe',
  prefix: 'zeebe',
  packages: { zeebe: descriptor },

  recognises: ({ rootAttributes, prefixes }) => {
    const platform = rootAttributes.get('modeler:executionPlatform');
    return platform === undefined ? prefixes.has('zeebe') : platform === 'Camunda Cloud';
  },

  text,

  extensions(element) {
    const assignment = extension(element, 'zeebe:AssignmentDefinition');
    const schedule = extension(element, 'zeebe:TaskSchedule');
    return present({
      inputs: mappings(element, 'inputParameters'),
      outputs: mappings(element, 'outputParameters'),
      properties: named(extension(element, 'zeebe:Properties'), 'properties', 'name'),
      job: job(element),
      listeners: listeners(element),
      assignee: textOf(assignment, 'assignee'),
      candidateGroups: textOf(assignment, 'candidateGroups'),
      candidateUsers: textOf(assignment, 'candidateUsers'),
      dueDate: textOf(schedule, 'dueDate'),
      followUpDate: textOf(schedule, 'followUpDate'),
      priority: textOf(extension(element, 'zeebe:PriorityDefinition'), 'priority'),
      form: form(element),
      script: script(element),
      calledElement: calledElement(element),
      calledDecision: calledDecision(element),
      unsupported: unsupported(element),
    });
  },

  loop(characteristics): Partial<SourceLoop> {
    const loop = extension(characteristics, 'zeebe:LoopCharacteristics');
    if (loop === undefined) return {};
    return present({
      inputCollection: textOf(loop, 'inputCollection'),
      inputElement: attribute(loop, 'inputElement') || undefined,
      outputCollection: attribute(loop, 'outputCollection') || undefined,
      outputElement: textOf(loop, 'outputElement'),
    });
  },

  trigger(definition) {
    const filter = extension(definition, 'zeebe:ConditionalFilter');
    const names = attribute(filter ?? definition, 'variableNames')
      ?.split(',')
      .map((name) => name.trim());
    return filter === undefined || names === undefined ? {} : { variableNames: names };
  },

  adHoc(element) {
    const settings = extension(element, 'zeebe:AdHoc');
    return present({
      activeElements: textOf(settings, 'activeElementsCollection'),
      outputCollection: settings && (attribute(settings, 'outputCollection') || undefined),
      outputElement: textOf(settings, 'outputElement'),
    });
  },

  correlationKey: (message) => textOf(extension(message, 'zeebe:Subscription'), 'correlationKey'),

  unsupported,

  ignored,

  listeners: () => [],

  ownMessage: () => ({}),

  process(element) {
    const tag = extension(element, 'zeebe:VersionTag');
    return present({
      versionTag: tag && attribute(tag, 'value'),
      forms: extensionElements(element)
        .filter(({ $type }) => $type === 'zeebe:UserTaskForm')
        .map((embedded) => ({
          id: attribute(embedded, 'id') ?? '',
          line: lineOf(embedded),
          text: attribute(embedded, 'body') ?? '',
        }))
        .filter((embedded) => embedded.text.trim() !== ''),
    });
  },
};
