/**
 * bpmnlint's recommended rules over the file as bpmn-moddle read it. bpmnlint walks the whole file once for each rule;
 * here all walk together, past what none of them looks at.
 */
import recommendedConfig from 'bpmnlint/config/recommended.js';
import Linter from 'bpmnlint/lib/linter.js';
import StaticResolver from 'bpmnlint/lib/resolver/static-resolver.js';
import type { Check, Reporter } from 'bpmnlint';
import { type RECOMMENDED_CODES } from '../../workflows/bpmn/lint-codes.js';
import type { Finding } from './findings.js';
import { attribute, child, children, flag, isA, lineOf, type ModdleElement } from './moddle-element.js';
import { insideBlackBox } from './parse.js';
import { LOOKED_AT, recommendedRules } from './recommended-rules.js';

type RecommendedCode = keyof typeof RECOMMENDED_CODES;

const config = { extends: 'bpmnlint:recommended' };
const resolver = new StaticResolver({
  'config:bpmnlint/recommended': recommendedConfig,
  ...Object.fromEntries(Object.entries(recommendedRules).map(([name, rule]) => [`rule:bpmnlint/${name}`, rule])),
});

interface Report {
  readonly code: RecommendedCode;
  readonly rule: string;
  readonly id: string | undefined;
  readonly message: string;
}

/** Processes that are only drawn are not judged, nor is a file without any drawing for what it does not draw. */
export async function recommended(definitions: ModdleElement): Promise<readonly Finding[]> {
  const reports: Report[] = [];
  const isDrawn = children(definitions, 'diagrams').length > 0;
  // Rules keep what they saw, and a linter keeps its rules: each file gets its own.
  const resolved = await new Linter({ config, resolver }).resolveRules(config);
  const checks = resolved
    .filter(({ name }) => isDrawn || !DRAWING.includes(name))
    .map(({ name: rule, rule: { check } }) => {
      const code = `LINT_${rule.toUpperCase().replaceAll('-', '_')}` as RecommendedCode;
      const report = (id: string | undefined, message: string): void => void reports.push({ code, rule, id, message });
      return { types: LOOKED_AT[rule] ?? ['bpmn:BaseElement'], look: bound(check, { report }) };
    });
  connect(definitions);
  const elements = new Map<string, ModdleElement>();
  const looks = new Map<string, readonly Look[]>();
  visit(definitions, (element) => {
    const id = attribute(element, 'id');
    if (id !== undefined) elements.set(id, element);
    for (const look of looksAt(element, checks, looks)) look(element);
  });
  return reports.flatMap(({ code, rule, id, message }): readonly Finding[] => {
    const element = elements.get(id ?? '') ?? definitions;
    if (insideBlackBox(element) || startsByInstantiation(rule, element)) return [];
    const text = message.replace(/\.$/, '');
    return [
      {
        code,
        line: lineOf(element),
        ...(id !== undefined && { id }),
        message: `Expected bpmnlint's rule ${rule} to hold, but: ${text}.`,
      },
    ];
  });
}

/** bpmnlint knows no start but start events; receive tasks and event-based gateways may start a process, too. */
function startsByInstantiation(rule: string, element: ModdleElement): boolean {
  if (rule === 'no-implicit-start') return flag(element, 'instantiate', false);
  return (
    rule === 'start-event-required' &&
    children(element, 'flowElements').some((inner) => flag(inner, 'instantiate', false))
  );
}

/** Many files leave out `incoming` and `outgoing`, which only repeat what the flows say; the rules rely on them. */
function connect(container: ModdleElement): void {
  for (const element of [...children(container, 'rootElements'), ...children(container, 'flowElements')]) {
    connect(element);
    if (element.$type !== 'bpmn:SequenceFlow') continue;
    for (const [end, list] of [
      ['sourceRef', 'outgoing'],
      ['targetRef', 'incoming'],
    ] as const) {
      const node = child(element, end);
      if (node === undefined || !isA(node, 'bpmn:FlowNode')) continue;
      const known = children(node, list);
      if (!known.includes(element)) node.set?.(list, [...known, element]);
    }
  }
}

/** They judge the drawing. */
const DRAWING: readonly string[] = ['no-bpmndi', 'no-overlapping-elements'];

type Look = (element: ModdleElement) => void;

interface BoundCheck {
  readonly types: readonly string[];
  readonly look: Look;
}

/** bpmnlint expects what is complete: a rule that stumbles over what is not there looks no further. */
function bound(check: Check, reporter: Reporter): Look {
  const look = typeof check === 'function' ? check : check.enter;
  let stumbled = look === undefined;
  return (element) => {
    if (stumbled) return;
    try {
      look?.(element, reporter);
    } catch {
      stumbled = true;
    }
  };
}

/** Of the checks, those that look at elements of a type; `looks` keeps what was asked before. */
function looksAt(
  element: ModdleElement,
  checks: readonly BoundCheck[],
  looks: Map<string, readonly Look[]>,
): readonly Look[] {
  const known = looks.get(element.$type);
  if (known) return known;
  const found = checks.filter(({ types }) => types.some((type) => isA(element, type))).map(({ look }) => look);
  looks.set(element.$type, found);
  return found;
}

function visit(element: ModdleElement, lookAt: Look): void {
  lookAt(element);
  for (const inner of contained(element)) visit(inner, lookAt);
}

/** In these no rule finds anything. */
const UNSEEN: readonly string[] = ['extensionElements', 'diagrams', 'documentation'];
const SIMPLE: readonly string[] = ['String', 'Boolean', 'Integer', 'Real'];
const containing = new WeakMap<object, readonly string[]>();

function contained(element: ModdleElement): readonly ModdleElement[] {
  const descriptor = element.$descriptor;
  if (descriptor === undefined || descriptor.isGeneric) return [];
  const known = containing.get(descriptor);
  const names =
    known ??
    descriptor.properties
      .filter(({ name, type, isAttr, isReference }) => {
        const simple = isAttr || isReference || SIMPLE.includes(type);
        return !simple && !UNSEEN.includes(name.slice(name.indexOf(':') + 1));
      })
      .map(({ name }) => name);
  if (!known) containing.set(descriptor, names);
  return names.flatMap((name) => (name in element ? (element[name] as ModdleElement | readonly ModdleElement[]) : []));
}
