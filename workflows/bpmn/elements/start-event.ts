import {
  awaitsAll,
  defineElement,
  isFailure,
  type CheckContext,
  type Execution,
  type Outcome,
  type PlanNode,
  type PlanTrigger,
  type Position,
  type Triggered,
} from '../define.js';
import { evaluateText } from '../evaluate.js';
import type { Source } from '../source.js';
import { withCaughtVariables } from '../caught-variables.js';
import { checkTrigger, lowerTrigger, partsOf, triggerOf } from '../triggers/index.js';
import type { MessageSpec } from '../triggers/message.js';
import type { MultipleSpec } from '../triggers/multiple.js';

export interface StartEventSpec {
  readonly trigger?: PlanTrigger;
  /** Of an event subprocess: does it interrupt the scope it stands in? */
  readonly interrupting: boolean;
  readonly eventSubProcess?: string;
}

const START: Position = 'start';
/** What only an event subprocess catches: it comes from inside the scope. */
const FROM_INSIDE = ['error', 'escalation', 'compensation'];

/** Only a message says by its correlation which instance it belongs to, so that several can start one together. */
function checkAllAwaited(source: Source, context: CheckContext): void {
  const other = source.triggers.find(({ kind }) => kind !== 'message');
  if (!awaitsAll(source) || other === undefined) return;
  const message = `Expected start event '${source.id}' to wait for messages where it waits for all of its triggers, but it has a ${other.kind}.`;
  context.report('TRIGGER_UNSUPPORTED', source, message);
}

function awaitsOthers({ trigger, eventSubProcess }: StartEventSpec): boolean {
  return eventSubProcess === undefined && trigger?.kind === 'multiple' && (trigger.spec as MultipleSpec).all;
}

/** The message that started the process is one of several: waits for the others. */
function awaitOthers(
  execution: Execution,
  node: PlanNode<StartEventSpec>,
  { variables, messageName }: Triggered,
): Outcome {
  (node.outputs.length > 0 ? execution : execution.scope).setLocal(variables);
  let found = false;
  for (const [part, trigger] of partsOf(node.spec.trigger as PlanTrigger).entries()) {
    const name = evaluateText(execution, (trigger.spec as MessageSpec).name, 'the message name');
    if (isFailure(name)) return name;
    if (name === messageName && !found) {
      found = true;
      continue;
    }
    const target = { elementId: node.id, interrupting: true, part };
    const outcome = triggerOf(trigger).subscribe?.(execution, trigger.spec, target);
    if (isFailure(outcome)) return outcome;
  }
}

export const startEvent = defineElement({
  kind: 'start-event',
  bpmn: 'startEvent',
  elementType: 'START_EVENT',
  doc: {
    title: 'Start event',
    spec: '§10.5.2',
    summary: 'Where a process, subprocess or event subprocess begins: without trigger, or by one.',
  },

  check(source, context) {
    checkTrigger(source, START, context);
    const scope = context.element(source.scope ?? '');
    if (scope?.triggeredByEvent) return;
    checkAllAwaited(source, context);
    const unexpected = source.triggers.find(({ kind }) => scope?.type !== 'process' || FROM_INSIDE.includes(kind));
    if (unexpected !== undefined) {
      context.report(
        'TRIGGER_UNSUPPORTED',
        source,
        `Expected start event '${source.id}' of a ${scope?.type ?? 'process'} to do without ${unexpected.kind}, but it has it.`,
      );
    }
  },

  lower(source: Source, context): StartEventSpec {
    const trigger = lowerTrigger(source, START, context);
    const scope = context.element(source.scope ?? '');
    return {
      ...(trigger && { trigger }),
      interrupting: source.interrupting,
      ...(scope?.triggeredByEvent && { eventSubProcess: scope.id }),
    };
  },

  enter(execution, node, triggered) {
    const variables = triggered?.variables ?? {};
    if (triggered?.messageName !== undefined && awaitsOthers(node.spec)) return awaitOthers(execution, node, triggered);
    if (node.spec.eventSubProcess === undefined || node.outputs.length > 0) return execution.complete(variables);
    // What an event brings stays inside the event subprocess, unless its output mappings say otherwise.
    execution.scope.setLocal(variables);
    execution.complete();
  },

  resume(execution, _node, happening) {
    execution.complete(happening.variables);
  },

  caught(scope, { id, spec }, triggered) {
    if (spec.eventSubProcess === undefined) return;
    if (spec.interrupting) scope.interruptInside();
    const parts = spec.trigger ? partsOf(spec.trigger) : [];
    scope.startInside(spec.eventSubProcess, {
      triggered: { ...withCaughtVariables(parts, triggered), startElementId: id },
    });
  },
});
