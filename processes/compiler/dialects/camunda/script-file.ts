/**
 * `camunda:resource`: a script in a file of its own. `deployment://checks/is-holiday.js`, `classpath://…` and a plain name
 * mean a file of the same deployment, by its whole name or, as uploads have no folders, by its last part.
 */
import type { Finding } from '../../findings.js';
import { attribute, lineOf, type ModdleElement } from '../../moddle-element.js';
import { languageOf } from './script.js';
import { vendorAttribute, vendorName } from './vendor.js';

/** Texts by the names of their files. */
export type ScriptFiles = ReadonlyMap<string, string>;

/** Puts the scripts of files where the model names them; those of languages that do not run stay as they are. */
export function includeScriptFiles(definitions: ModdleElement, files: ScriptFiles): readonly Finding[] {
  const findings: Finding[] = [];
  for (const element of elementsIn(definitions)) {
    const holder = holderIn(element);
    if (holder === undefined || languageOf(holder.format) === undefined) continue;
    const { resource, property } = holder;
    const name = resource.replace(/^(?:deployment|classpath):\/\//, '');
    const text = files.get(name) ?? files.get(name.slice(name.lastIndexOf('/') + 1));
    if (text === undefined) {
      const message = `Expected script file '${name}' among the files of the deployment, but it is not: deploy it together with the model.`;
      const id = idAround(element);
      findings.push({ code: 'SCRIPT_FILE_MISSING', line: lineOf(element), ...(id !== undefined && { id }), message });
    }
    const changed = element as unknown as Record<string, unknown>;
    changed[property] = text ?? '';
    for (const attributes of [changed, (changed['$attrs'] ?? {}) as Record<string, unknown>])
      for (const key of Object.keys(attributes)) if (/(?:^|:)resource$/.test(key)) delete attributes[key];
  }
  return findings;
}

interface Holder {
  readonly resource: string;
  readonly format: string | undefined;
  /** That holds the text of the script. */
  readonly property: string;
}

function holderIn(element: ModdleElement): Holder | undefined {
  const inside = vendorName(element.$type) === 'script';
  const resource = inside ? attribute(element, 'resource') : vendorAttribute(element, 'resource');
  if (resource === undefined) return undefined;
  if (inside) return { resource, format: attribute(element, 'scriptFormat'), property: '$body' };
  if (element.$type === 'bpmn:ScriptTask')
    return { resource, format: attribute(element, 'scriptFormat'), property: 'script' };
  return element.$type === 'bpmn:FormalExpression'
    ? { resource, format: attribute(element, 'language'), property: 'body' }
    : undefined;
}

/** All elements, each once: some refer to others. */
function elementsIn(root: ModdleElement): ReadonlySet<ModdleElement> {
  const found = new Set([root]);
  for (const element of found) {
    for (const [name, value] of Object.entries(element)) {
      if (name === '$parent' || name === '$attrs') continue;
      for (const inner of [value].flat())
        if (typeof inner === 'object' && inner !== null && '$type' in inner) found.add(inner as ModdleElement);
    }
  }
  return found;
}

/** Of the nearest element that has one. */
function idAround(element: ModdleElement): string | undefined {
  for (let at: ModdleElement | undefined = element; at; at = at.$parent) {
    const id = at.$type.startsWith('bpmn:') ? attribute(at, 'id') : undefined;
    if (id !== undefined) return id;
  }
  return undefined;
}
