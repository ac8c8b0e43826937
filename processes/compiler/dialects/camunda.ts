/**
 * Camunda 7's dialect (`camunda:`) and its kin: Operaton, Flowable, Activiti. `docs/camunda-7.md` says what each
 * extension becomes; what is not honoured is refused by name.
 */
import type { SourceExtensions, SourceForm, SourceListener } from '../../../workflows/bpmn/source.js';
import { attribute, child, extensionElements, lineOf, type ModdleElement } from '../moddle-element.js';
import { askedBefore, description } from './camunda/bean.js';
import { bindings, calledElement } from './camunda/call.js';
import { fieldInputs } from './camunda/field.js';
import { generatedFormId, generatedForms } from './camunda/form.js';
import { ignored, unsupported } from './camunda/honoured.js';
import { jobErrors } from './camunda/job-error.js';
import { listeners } from './camunda/listener.js';
import { mappings } from './camunda/mappings.js';
import { includeScriptFiles } from './camunda/script-file.js';
import { aroundMapping } from './camunda/variable-mapping.js';
import {
  parts,
  PREFIXES,
  present,
  quoted,
  textOf,
  vendorAttribute,
  vendorElements,
  vendorText,
} from './camunda/vendor.js';
import { binding, calledDecision, holderOf, job, script } from './camunda/work.js';
import type { Dialect } from './dialect.js';

function form(element: ModdleElement): SourceForm | undefined {
  const formId = vendorText(element, 'formRef');
  const formKey = vendorText(element, 'formKey');
  const generated = generatedFormId(element);
  if ((formId ?? formKey) === undefined) {
    const line = lineOf(element);
    return generated === undefined
      ? undefined
      : { formId: { language: 'literal', text: generated, line }, binding: 'deployment' };
  }
  return present({ formId, formKey, ...binding(element, 'formRef') });
}

function properties(element: ModdleElement): Readonly<Record<string, string>> {
  const entries = vendorElements(element, 'properties').flatMap((holder) => parts(holder, 'property'));
  return Object.fromEntries(entries.map((entry) => [attribute(entry, 'name') ?? '', attribute(entry, 'value') ?? '']));
}

/** Messages have no key in Camunda 7: one reaches an instance by its business key, or by the instance's own key. */
const INSTANCE_KEY =
  '${empty execution.processBusinessKey ? execution.processInstanceId : execution.processBusinessKey}';

/** A file without vendor data whose expressions are JUEL is Camunda 7's. */
const JUEL_EXPRESSION =
  /<(?:[\w-]+:)?(?:conditionExpression|condition|completionCondition|loopCardinality|time(?:Date|Duration|Cycle))[\s>][^<]*[$#]\{/;

/** The variable that takes who started the instance is set as the start event begins. */
function initiator(element: ModdleElement): readonly SourceListener[] {
  const name = element.$type === 'bpmn:StartEvent' ? vendorAttribute(element, 'initiator') : undefined;
  if (name === undefined) return [];
  const line = lineOf(element);
  const script = textOf(`\${execution.setVariable(${quoted(name)}, execution.startUserId)}`, line);
  return [{ on: 'execution', event: 'start', keeps: 'propagate', line, script }];
}

function listened(element: ModdleElement): SourceExtensions['listeners'] {
  const found = aroundMapping(element, [...initiator(element), ...listeners(element), ...askedBefore(element)]);
  return found.length === 0 ? undefined : found;
}

/** Camunda Modeler before 5 that names no platform knew none but Camunda 7. */
function isOfOldModeler(attributes: ReadonlyMap<string, string>): boolean {
  return (
    attributes.get('exporter') === 'Camunda Modeler' && Number.parseInt(attributes.get('exporterVersion') ?? '', 10) < 5
  );
}

export const camunda: Dialect = {
  name: 'camunda',
  prefix: 'camunda',
  packages: {},

  recognises: ({ rootAttributes, prefixes, text }) => {
    const platform = rootAttributes.get('modeler:executionPlatform');
    if (platform !== undefined) return platform !== 'Camunda Cloud';
    return (
      PREFIXES.some((prefix) => prefixes.has(prefix)) || JUEL_EXPRESSION.test(text) || isOfOldModeler(rootAttributes)
    );
  },

  text: textOf,

  extensions: (element) =>
    present({
      inputs: [
        ...mappings(element, 'inputParameter'),
        ...fieldInputs(extensionElements(holderOf(element) ?? element)),
        ...bindings(element, 'in'),
      ],
      outputs: [...bindings(element, 'out'), ...mappings(element, 'outputParameter')],
      properties: properties(element),
      job: job(element),
      jobErrors: jobErrors(element),
      listeners: listened(element),
      ...description(element),
      form: form(element),
      script: script(element),
      calledElement: calledElement(element),
      calledDecision: calledDecision(element),
      unsupported: unsupported(element),
      ignored: ignored(element),
    }),

  loop(characteristics) {
    const collection = vendorAttribute(characteristics, 'collection');
    const line = lineOf(characteristics);
    const inputCollection = collection && textOf(/[$#]\{/.test(collection) ? collection : `\${${collection}}`, line);
    return {
      ...(inputCollection && { inputCollection }),
      ...present({ inputElement: vendorAttribute(characteristics, 'elementVariable') }),
      counters: 'camunda-7',
    };
  },

  trigger(definition) {
    const variableName = vendorAttribute(definition, 'variableName');
    const error = child(definition, 'errorRef');
    return present({
      codeVariable:
        vendorAttribute(definition, 'errorCodeVariable') ?? vendorAttribute(definition, 'escalationCodeVariable'),
      messageVariable: vendorAttribute(definition, 'errorMessageVariable'),
      message: error && vendorText(error, 'errorMessage'),
      variableNames: variableName === undefined ? undefined : [variableName],
    });
  },

  adHoc: () => ({}),

  correlationKey: (message) => textOf(INSTANCE_KEY, lineOf(message)),

  includeScriptFiles,

  unsupported,

  ignored,

  listeners,

  /** It can only be signalled from outside: by a message that bears its id. */
  ownMessage(task) {
    if (task.$type !== 'bpmn:ReceiveTask') return {};
    const line = lineOf(task);
    const name = { language: 'literal', text: attribute(task, 'id') ?? '', line } as const;
    return { name, correlationKey: textOf(INSTANCE_KEY, line) };
  },

  process: (element) => present({ versionTag: vendorAttribute(element, 'versionTag'), forms: generatedForms(element) }),
};
