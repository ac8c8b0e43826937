import type { Plan } from '../../../workflows/bpmn/plan.js';
import type { Finding } from '../findings.js';
import type { Model, ModelProcess } from '../model.js';
import { variableUse } from '../variable-use.js';

/** What the engine, or the language, brings along under a name of its own. */
const GIVEN: readonly string[] = [
  'execution',
  'task',
  'externalTask',
  'authenticatedUserId',
  'camunda',
  'loopCounter',
  'nrOfInstances',
  'nrOfActiveInstances',
  'nrOfCompletedInstances',
  'numberOfInstances',
  'numberOfActiveInstances',
  'numberOfCompletedInstances',
  'numberOfTerminatedInstances',
  'adHocSubProcessElements',
  'item',
  'partial',
];

/**
 * What is read has to be written before. Whoever starts a process may bring any variable, so that of most processes only
 * a name that is nearly another's tells an error; the others are listed as what has to come from outside.
 */
export function variables(
  { model, process, plan }: { readonly model: Model; readonly process: ModelProcess; readonly plan: Plan },
  report: (finding: Finding) => void,
): void {
  const { read, written, othersWrite, othersRead } = variableUse(process, plan);
  const place = (id: string): { readonly id: string; readonly line: number } => ({
    id,
    line: model.elements.get(id)?.line ?? 1,
  });
  for (const [name, id] of read) {
    if (written.has(name) || GIVEN.includes(name)) continue;
    const similar = [...written.keys()].find((other) => !read.has(other) && isNearly(name, other));
    if (similar === undefined && othersWrite) {
      const message = `Expected variable '${name}', which '${id}' reads, to be written in the process, but it has to come from outside.`;
      report({ code: 'VARIABLE_EXTERNAL', ...place(id), message });
      continue;
    }
    const instead = similar === undefined ? 'nothing writes it' : `only '${similar}' is written and never read`;
    const message = `Expected variable '${name}', which '${id}' reads, to be written before, but ${instead}.`;
    report({ code: 'VARIABLE_UNWRITTEN', ...place(id), message });
  }
  if (othersRead) return;
  for (const [name, id] of written) {
    if (read.has(name)) continue;
    const message = `Expected variable '${name}', which '${id}' writes, to be read in the process, but nothing reads it.`;
    report({ code: 'VARIABLE_UNREAD', ...place(id), message });
  }
}

const SHORTEST = 5;

/** The same but for case and underscores, or one letter that was left out, put in, changed, or swapped with the next. */
function isNearly(one: string, other: string): boolean {
  const plain = (name: string): string => name.toLowerCase().replaceAll('_', '');
  if (plain(one) === plain(other)) return true;
  if (Math.min(one.length, other.length) < SHORTEST || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const [left, right] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  // Numbers and plurals tell names apart on purpose.
  if (/\d/.test(left + right) || (left + right === 's' && end === 0)) return false;
  return Math.max(left.length, right.length) <= 1 || (left.length === 2 && left === [...right].reverse().join(''));
}
