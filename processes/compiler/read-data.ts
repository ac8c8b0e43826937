/**
 * Data of activities, events and containers (BPMN 2.0.2 §10.4): which variable each data object, property, data input
 * and data output is, and the associations that run. An association runs where it says what it does: by a
 * transformation, by assignments, or by naming both its ends. One that is only drawn to or from a data object or data
 * store, as bpmn-js draws it, changes nothing.
 */
import type { SourceData, SourceDataAssociation, SourceDataItem, SourceText } from '../../workflows/bpmn/source.js';
import type { Dialect } from './dialects/dialect.js';
import type { Finding } from './findings.js';
import { attribute, child, children, lineOf, type ModdleElement } from './moddle-element.js';
import { isStore, storeOf, storeVariable } from './read-data-store.js';
import { readText } from './read-text.js';
import { isVariableName, variableOf } from './variable-name.js';

type Reported = (finding: Finding) => void;

/** What associations cannot be in: nobody could wait for an activity there. */
const FOREIGN: ReadonlySet<SourceText['language']> = new Set(['javascript', 'other']);

export function readData(element: ModdleElement, dialect: Dialect, report: Reported): SourceData | undefined {
  const of = (property: string): readonly SourceDataAssociation[] =>
    children(element, property).flatMap((association) => readAssociation(association, element, dialect, report));
  const [inputs, outputs] = [of('dataInputAssociations'), of('dataOutputAssociations')];
  if (inputs.length + outputs.length === 0) return undefined;
  return { inputs, outputs, inputSets: inputSets(element), carried: carried(element, outputs) };
}

/** bpmn-js gives a drawn association such a property for an end, since the schema wants one. */
const PLACEHOLDER = '__targetRef_placeholder';

function readAssociation(
  association: ModdleElement,
  element: ModdleElement,
  dialect: Dialect,
  report: Reported,
): readonly SourceDataAssociation[] {
  const to = child(association, 'targetRef');
  const from = children(association, 'sourceRef');
  const inward = association.$type === 'bpmn:DataInputAssociation';
  const target = to && itemOf(to, element);
  const source = from[0] && itemOf(from[0], element);
  const line = lineOf(association);
  const id = attribute(element, 'id') ?? '';
  const transformation = formula(association, 'transformation', dialect);
  const assignments = children(association, 'assignment');
  const says = transformation !== undefined || assignments.length > 0;
  if (to === undefined || target === undefined || (!says && source === undefined)) return [];
  if (inward ? isStore(to) : from.some(isStore)) {
    const message = `Expected '${id}' to read data stores when it begins and to write them when it ends, but an association goes the other way.`;
    report({ code: 'DATA_STORE_UNSUPPORTED', line, id, message });
    return [];
  }
  const reads = from.filter(isStore).map((store) => ({ store: storeOf(store).id, variable: storeVariable(store) }));
  const stores = { ...(reads.length > 0 && { reads }), ...(isStore(to) && { writes: storeOf(to) }) };
  if (!says && source !== undefined) {
    const copied: SourceText = { language: 'feel', text: source.variable, line };
    const mappings = [{ source: copied, target: target.variable, line }];
    return [{ line, copies: source.variable, target, mappings, ...stores }];
  }
  const mappings = [
    ...(transformation ? [{ source: transformation, target: target.variable, line }] : []),
    ...assignments.map((assignment) => ({
      source: formula(assignment, 'from', dialect) ?? { language: 'literal' as const, text: '', line },
      target: pathOf(child(assignment, 'to'), to, target),
      line: lineOf(assignment),
    })),
  ];
  const foreign = mappings.find((mapping) => FOREIGN.has(mapping.source.language) || mapping.target === undefined);
  if (foreign === undefined)
    return [{ line, target, mappings: mappings as SourceDataAssociation['mappings'], ...stores }];
  report({
    code: 'DATA_ASSOCIATION_LANGUAGE',
    line: foreign.source.line,
    id,
    message: `Expected a data association in FEEL or JUEL, but found '${foreign.source.text}'.`,
  });
  return [];
}

/** A transformation or the source of an assignment is an expression: in `zeebe:` with or without the sign. */
function formula(holder: ModdleElement, property: string, dialect: Dialect): SourceText | undefined {
  const text = readText(holder, property, dialect);
  return text?.language === 'literal' && dialect.name === 'zeebe' ? { ...text, language: 'feel' } : text;
}

/** `total`, `order.total` and the target's id all name a place in `order`. Undefined for what is no path. */
function pathOf(to: ModdleElement | undefined, target: ModdleElement, item: SourceDataItem): string | undefined {
  const path = ((to && attribute(to, 'body')) ?? '').trim().replace(/^=\s*|^[$#]\{|\}$/g, '');
  const [first = '', ...rest] = path.split('.');
  const whole = first === item.variable || first === attribute(target, 'id') || first === attribute(target, 'name');
  const names = whole ? rest : path === '' ? [] : [first, ...rest];
  return names.every(isVariableName) ? [item.variable, ...names].join('.') : undefined;
}

/** The variable that an item-aware element is; undefined for what an association only points at. */
function itemOf(item: ModdleElement, element: ModdleElement): SourceDataItem | undefined {
  if (attribute(item, 'name') === PLACEHOLDER) return undefined;
  if (isStore(item)) return { variable: storeVariable(item) };
  const object = item.$type === 'bpmn:DataObjectReference' ? child(item, 'dataObjectRef') : item;
  if (object === undefined) return undefined;
  const states = [child(item, 'dataState'), child(object, 'dataState')];
  const state = states.map((one) => one && attribute(one, 'name')).find((name) => name !== undefined);
  const holder = holderOf(object);
  const scope = holder === undefined || holder === element ? undefined : attribute(holder, 'id');
  return {
    variable: variableOf(object === item ? [object] : [object, item]),
    ...(scope !== undefined && { scope }),
    ...(state !== undefined && { state }),
  };
}

/** The process, subprocess, activity or event that a data object, property, input or output belongs to. */
function holderOf(item: ModdleElement): ModdleElement | undefined {
  const parent = item.$parent;
  return parent?.$type === 'bpmn:InputOutputSpecification' ? parent.$parent : parent;
}

/** What has to be there before an activity begins (§10.4.2): the inputs of a set that are not optional. */
function inputSets(element: ModdleElement): SourceData['inputSets'] {
  const specification = child(element, 'ioSpecification');
  const sets = specification ? children(specification, 'inputSets') : [];
  return sets.map((set) => {
    const optional = [...children(set, 'optionalInputRefs'), ...children(set, 'whileExecutingInputRefs')];
    return children(set, 'dataInputRefs')
      .filter((input) => !optional.includes(input))
      .map((input) => variableOf([input]));
  });
}

/** Data outputs of the element that an association takes on. */
function carried(element: ModdleElement, outputs: readonly SourceDataAssociation[]): readonly string[] {
  const specification = child(element, 'ioSpecification');
  const own = [...children(element, 'dataOutputs'), ...(specification ? children(specification, 'dataOutputs') : [])];
  const taken = new Set(outputs.map(({ copies }) => copies));
  return own.map((output) => variableOf([output])).filter((name) => taken.has(name));
}
