/**
 * Camunda 7's dialect (`camunda:`) and its kin. Recognised, so that such a file is never run by another dialect's
 * rules; of its extensions only those without effect on the run are accepted, every other one is refused by name.
 */
import type { SourceExtensions, SourceText } from '../../../workflows/bpmn/source.js';
import { extensionElements, lineOf, type ModdleElement } from '../moddle-element.js';
import type { Dialect } from './dialect.js';

const PREFIXES = ['camunda', 'operaton', 'flowable', 'activiti'] as const;

/** Every step is durable, nobody but the modeler reads templates, and history is kept: these change nothing. */
const WITHOUT_EFFECT: ReadonlySet<string> = new Set([
  'async',
  'asyncAfter',
  'asyncBefore',
  'exclusive',
  'diagramRelationId',
  'historyTimeToLive',
  'isStartableInTasklist',
  'jobPriority',
  'taskPriority',
  'modelerTemplate',
  'modelerTemplateVersion',
  'properties',
]);

function vendorName(name: string): string | undefined {
  const [prefix, local] = name.split(':', 2) as [string, string | undefined];
  return local !== undefined && (PREFIXES as readonly string[]).includes(prefix) && !WITHOUT_EFFECT.has(local)
    ? name
    : undefined;
}

function unsupported(element: ModdleElement): SourceExtensions['unsupported'] {
  const attributes = Object.keys(element.$attrs ?? {}).map((name) => [name, lineOf(element)] as const);
  const elements = extensionElements(element).map((extension) => [extension.$type, lineOf(extension)] as const);
  return [...attributes, ...elements].flatMap(([name, line]) => {
    const feature = vendorName(name);
    return feature === undefined ? [] : [{ feature, line }];
  });
}

export const camunda: Dialect = {
  name: 'camunda',
  prefix: 'camunda',
  packages: {},

  recognises: ({ rootAttributes, prefixes }) => {
    const platform = rootAttributes.get('modeler:executionPlatform');
    return platform === undefined ? PREFIXES.some((prefix) => prefixes.has(prefix)) : platform !== 'Camunda Cloud';
  },

  text(value, line): SourceText {
    const expression = /^[#$]\{([\s\S]*)\}$/.exec(value.trim());
    return expression
      ? { language: 'juel', text: expression[1] ?? '', line }
      : { language: 'literal', text: value, line };
  },

  extensions: (element) => ({ inputs: [], outputs: [], properties: {}, unsupported: unsupported(element) }),

  loop: () => ({}),
  trigger: () => ({}),
  adHoc: () => ({}),

  correlationKey: () => undefined,

  unsupported,

  process: () => ({ forms: [] }),
};
