/** `camunda:executionListener` and `camunda:taskListener`: when they are heard, and what they do. */
import { delegateName } from '../../../../workflows/bpmn/expression/juel/juel.js';
import type { SourceExtensions, SourceJob, SourceListener } from '../../../../workflows/bpmn/source.js';
import { attribute, lineOf, type ModdleElement } from '../../moddle-element.js';
import { LINE_ATTRIBUTE } from '../../xml.js';
import { beanJob } from './bean.js';
import { fieldInputs, fields } from './field.js';
import { languageOf, scriptText } from './script.js';
import { parts, present, textOf, vendorElements } from './vendor.js';

type Features = SourceExtensions['unsupported'];

const KINDS = { execution: 'executionListener', task: 'taskListener' } as const;

/** Camunda 7's events by Camunda 8's names; those of a task's end without completion and of its time-outs are not heard. */
const EVENTS: Readonly<Record<SourceListener['on'], Readonly<Record<string, string>>>> = {
  execution: { start: 'start', end: 'end', take: 'take' },
  task: { create: 'creating', assignment: 'assigning', update: 'updating', complete: 'completing' },
};

export function listeners(element: ModdleElement): readonly SourceListener[] {
  return (['execution', 'task'] as const).flatMap((on) =>
    vendorElements(element, KINDS[on]).flatMap((listener): readonly SourceListener[] => {
      const event = eventOf(element, on, listener);
      return event === undefined ? [] : [{ on, event, keeps: 'propagate', line: lineOf(listener), ...work(listener) }];
    }),
  );
}

/** Of a flow, silence means that it is taken. */
function eventOf(element: ModdleElement, on: SourceListener['on'], listener: ModdleElement): string | undefined {
  const event = attribute(listener, 'event') ?? (element.$type === 'bpmn:SequenceFlow' ? 'take' : '');
  const known = Object.hasOwn(EVENTS[on], event) ? EVENTS[on][event] : undefined;
  return (known === 'take') === (element.$type === 'bpmn:SequenceFlow') ? known : undefined;
}

function work(listener: ModdleElement): Pick<SourceListener, 'job' | 'script'> {
  const line = lineOf(listener);
  const name = attribute(listener, 'class') ?? delegateName(attribute(listener, 'delegateExpression') ?? '');
  if (name !== undefined) {
    const job: SourceJob = { type: { language: 'literal', text: name, line }, headers: fields(parts(listener)), line };
    return { job };
  }
  const expression = attribute(listener, 'expression');
  const job = beanJob(expression, line);
  if (job !== undefined) return { job: { ...job, headers: fields(parts(listener)) } };
  const [script] = parts(listener, 'script');
  return present({
    script: expression === undefined ? script && scriptText(script) : textOf(expression, line),
  });
}

const REASONS: Readonly<Record<string, string>> = {
  delete: ', whose task has ended when it would be heard',
  timeout: ': a boundary timer that does not interrupt does the same',
};

const ATTRIBUTES: ReadonlySet<string> = new Set(['event', 'class', 'expression', 'delegateExpression', 'id']);

/** What of an element's listeners cannot be done. */
export function refusedListeners(element: ModdleElement): Features {
  return (['execution', 'task'] as const).flatMap((on) =>
    vendorElements(element, KINDS[on]).flatMap((listener) => {
      const line = lineOf(listener);
      const feature = (what: string): Features => [{ feature: `${KINDS[on]} ${what}`, line }];
      const event = attribute(listener, 'event') ?? '';
      const delegate = attribute(listener, 'delegateExpression');
      const others = Object.keys(listener).filter(
        (name) => !name.startsWith('$') && name !== LINE_ATTRIBUTE && !ATTRIBUTES.has(name),
      );
      return [
        ...(eventOf(element, on, listener) === undefined ? feature(`event="${event}"${REASONS[event] ?? ''}`) : []),
        ...(delegate !== undefined && delegateName(delegate) === undefined
          ? feature(`delegateExpression="${delegate}"`)
          : []),
        ...others.flatMap(feature),
        ...fieldInputs(parts(listener)).flatMap(({ target }) => feature(`field '${target}' with an expression`)),
        ...parts(listener, 'script').flatMap((script) => {
          const format = attribute(script, 'scriptFormat') ?? '';
          return languageOf(format) === undefined ? feature(`script in '${format}'`) : [];
        }),
      ];
    }),
  );
}
