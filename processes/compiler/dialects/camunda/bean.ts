/**
 * `${bean.method(a, b)}` where something is done or a user task is described: a job of type `bean.method`. What it is
 * called with is the job's local variable `arguments`; objects of the engine are null there.
 */
import { beanCall, isEngineObject } from '../../../../workflows/bpmn/expression/juel/juel.js';
import type { SourceExtensions, SourceJob, SourceListener, SourceText } from '../../../../workflows/bpmn/source.js';
import { lineOf, type ModdleElement } from '../../moddle-element.js';
import { textOf, variable, vendorAttribute, vendorText } from './vendor.js';

/** Undefined where the text calls no bean. `resultVariable` is a header: the variable that takes what is returned. */
export function beanJob(
  expression: string | undefined,
  line: number,
  resultVariable?: string,
): (SourceJob & { readonly type: SourceText }) | undefined {
  const call = expression === undefined ? undefined : beanCall(expression);
  if (call === undefined) return undefined;
  const items = call.arguments.map((text) => textOf(`\${${isEngineObject(text) ? 'null' : text}}`, line));
  return {
    type: { language: 'literal', text: `${call.bean}.${call.method}`, line },
    headers: resultVariable === undefined ? {} : { resultVariable },
    arguments: { language: 'list', text: 'arguments', line, items },
    line,
  };
}

const DESCRIBED = ['assignee', 'candidateGroups', 'candidateUsers', 'dueDate', 'followUpDate', 'priority'] as const;

/** How a user task is described. What a bean tells is a variable of the task, named like the attribute. */
export function description(element: ModdleElement): Pick<SourceExtensions, (typeof DESCRIBED)[number]> {
  return Object.fromEntries(
    DESCRIBED.flatMap((name) => {
      const told = toldBy(element, name) && variable(name, lineOf(element));
      const text = told ?? vendorText(element, name);
      return text === undefined ? [] : [[name, text]];
    }),
  );
}

/** The jobs that ask beans before the user task is made. */
export function askedBefore(element: ModdleElement): readonly SourceListener[] {
  return DESCRIBED.flatMap((name) => {
    const job = toldBy(element, name);
    return job === undefined ? [] : [{ on: 'execution', event: 'start', keeps: 'local', line: job.line, job }];
  });
}

function toldBy(element: ModdleElement, name: string): SourceJob | undefined {
  return element.$type === 'bpmn:UserTask' ? beanJob(vendorAttribute(element, name), lineOf(element), name) : undefined;
}
