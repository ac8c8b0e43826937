/** What reading a file gives to the later phases: its executable processes as plain data, no parser object left. */
import type { Source, SourceText } from '../../workflows/bpmn/source.js';

/** A sequence flow as it stands in the file: either end may be missing, or name what is not there. */
export interface ModelFlow {
  readonly id: string;
  readonly line: number;
  /** Id of the process or subprocess that holds it. */
  readonly scope: string;
  readonly source?: string;
  readonly target?: string;
  readonly condition?: SourceText;
}

/** A form that the file itself carries (`zeebe:userTaskForm`). */
export interface EmbeddedForm {
  readonly id: string;
  readonly line: number;
  readonly text: string;
}

export interface ModelProcess {
  readonly source: Source;
  readonly versionTag?: string;
  readonly forms: readonly EmbeddedForm[];
}

export interface Model {
  readonly processes: readonly ModelProcess[];
  readonly flows: readonly ModelFlow[];
  /** Every flow node, subprocess and process by id. */
  readonly elements: ReadonlyMap<string, Source>;
}

/** An element and all inside it, outside in, in document order. */
export function walk(source: Source): readonly Source[] {
  const found: Source[] = [];
  const visit = (one: Source): void => {
    found.push(one);
    one.children.forEach(visit);
  };
  visit(source);
  return found;
}

/** Every rule walks the whole model, which does not change. */
const walked = new WeakMap<Model, readonly Source[]>();

export function walkAll(model: Model): readonly Source[] {
  const known = walked.get(model);
  if (known) return known;
  const all = model.processes.flatMap(({ source }) => walk(source));
  walked.set(model, all);
  return all;
}
