/** `zeebe:executionListeners` and `zeebe:taskListeners`: jobs at events in the life of an element or its user task. */
import type { SourceExtensions, SourceListener } from '../../../../workflows/bpmn/source.js';
import { attribute, child, children, extension, lineOf, type ModdleElement } from '../../moddle-element.js';
import { named, present, text, textOf } from './vendor.js';

const HOLDERS = { execution: 'zeebe:ExecutionListeners', task: 'zeebe:TaskListeners' } as const;

const ENDS: readonly string[] = ['cancel', 'canceling'];

const EVENTS: Readonly<Record<SourceListener['on'], readonly string[]>> = {
  execution: ['start', 'end', 'beforeAll'],
  task: ['creating', 'assigning', 'updating', 'completing'],
};

/** What Camunda 8.6 and 8.7 called them. */
const FORMER: Readonly<Record<string, string>> = {
  create: 'creating',
  assignment: 'assigning',
  update: 'updating',
  complete: 'completing',
};

interface Found {
  readonly on: SourceListener['on'];
  readonly event: string;
  readonly listener: ModdleElement;
}

function found(element: ModdleElement): readonly Found[] {
  if (child(element, 'extensionElements') === undefined) return [];
  return (['execution', 'task'] as const).flatMap((on) => {
    const holder = extension(element, HOLDERS[on]);
    return (holder ? children(holder, 'listeners') : []).map((listener) => {
      const event = attribute(listener, 'eventType') ?? '';
      return { on, event: on === 'task' ? (FORMER[event] ?? event) : event, listener };
    });
  });
}

/** Undefined where there are none. */
export function listeners(element: ModdleElement): readonly SourceListener[] | undefined {
  const heard = found(element).filter(({ on, event }) => EVENTS[on].includes(event));
  if (heard.length === 0) return undefined;
  return heard.map(({ on, event, listener }) => {
    const line = lineOf(listener);
    return {
      on,
      event,
      // Variables of what comes before an element are its own (docs.camunda.io, execution listeners).
      keeps: event === 'start' || event === 'beforeAll' ? 'local' : 'propagate',
      line,
      job: present({
        type: text(attribute(listener, 'type') ?? '', line),
        retries: textOf(listener, 'retries'),
        headers: named(child(listener, 'headers'), 'values', 'key'),
        line,
      }),
    };
  });
}

export function refusedListeners(element: ModdleElement): SourceExtensions['unsupported'] {
  return found(element)
    .filter(({ on, event }) => !EVENTS[on].includes(event))
    .map(({ on, event, listener }) => ({
      feature: `${on === 'execution' ? 'an execution' : 'a task'} listener of '${event}'${ENDS.includes(event) ? ', for which the end of its scope would have to wait' : ''}`,
      line: lineOf(listener),
    }));
}
