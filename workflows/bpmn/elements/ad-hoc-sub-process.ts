import {
  defineElement,
  isFailure,
  type Execution,
  type Expression,
  type Json,
  type Outcome,
  type PlanNode,
} from '../define.js';
import { evaluateCondition, evaluateTexts } from '../evaluate.js';
import { startsInside } from '../starts-inside.js';
import type { EventSubProcessSpec } from './event-sub-process.js';
import type { StartEventSpec } from './start-event.js';

export interface AdHocSubProcessSpec {
  /** The activities that can be started: those that no flow enters. */
  readonly activities: readonly string[];
  readonly sequential: boolean;
  readonly cancelRemainingInstances: boolean;
  readonly completionCondition?: Expression;
  /** Which activities to start; all of them where absent. */
  readonly activeElements?: Expression;
  readonly outputCollection?: string;
  readonly outputElement?: Expression;
}

interface Progress {
  readonly waiting: readonly string[];
  readonly outputs: readonly Json[];
  readonly enough: boolean;
}

type Node = PlanNode<AdHocSubProcessSpec>;
const progressOf = (execution: Execution): Progress => execution.self.memory as unknown as Progress;

function remember(execution: Execution, change: Partial<Progress>): void {
  execution.remember({ ...progressOf(execution), ...change } as unknown as Json);
}

function finish(execution: Execution, { spec }: Node): void {
  if (spec.outputCollection !== undefined)
    execution.propagate({ [spec.outputCollection]: progressOf(execution).outputs });
  execution.complete();
}

/** After an interrupting event subprocess nothing of what it interrupted is left to do. */
function interruptedBy({ plan, self }: Execution): boolean {
  const { start } = (plan.nodes[self.elementId] as PlanNode<EventSubProcessSpec>).spec;
  return (plan.nodes[start] as PlanNode<StartEventSpec>).spec.interrupting;
}

export const adHocSubProcess = defineElement({
  kind: 'ad-hoc-sub-process',
  bpmn: 'adHocSubProcess',
  elementType: 'AD_HOC_SUB_PROCESS',
  activity: true,
  doc: {
    title: 'Ad-hoc subprocess',
    spec: '§10.3.5, §13.3.5',
    summary:
      'Runs the activities that its expression chooses, else all, in parallel or one after the other, until its completion condition holds.',
  },

  check(source, context) {
    if (source.children.length > 0 && startsInside(source).length === 0) {
      context.report(
        'START_EVENT_MISSING',
        source,
        `Expected ad-hoc subprocess '${source.id}' to have an activity that no flow enters, but it has none.`,
      );
    }
  },

  lower(source, context): AdHocSubProcessSpec {
    const adHoc = source.adHoc ?? { sequential: false, cancelRemainingInstances: true };
    const completionCondition = context.optional(adHoc.completionCondition, source);
    const activeElements = context.optional(adHoc.activeElements, source);
    const outputElement = context.optional(adHoc.outputElement, source);
    return {
      activities: startsInside(source),
      sequential: adHoc.sequential,
      cancelRemainingInstances: adHoc.cancelRemainingInstances,
      ...(completionCondition && { completionCondition }),
      ...(activeElements && { activeElements }),
      ...(adHoc.outputCollection !== undefined && { outputCollection: adHoc.outputCollection }),
      ...(outputElement && { outputElement }),
    };
  },

  enter(execution, node): Outcome {
    const { spec } = node;
    const chosen =
      spec.activeElements === undefined
        ? spec.activities
        : evaluateTexts(execution, spec.activeElements, `the active elements of '${node.id}'`);
    if (isFailure(chosen)) return chosen;
    const unknown = chosen.find((elementId) => !spec.activities.includes(elementId));
    if (unknown !== undefined) {
      return {
        failure: 'EXTRACT_VALUE_ERROR',
        message: `Expected activities of ad-hoc subprocess '${node.id}' that no flow enters, but found '${unknown}'.`,
      };
    }
    const [first, ...others] = chosen;
    remember(execution, { waiting: spec.sequential ? others : [], outputs: [], enough: false });
    if (first === undefined) return finish(execution, node);
    for (const elementId of spec.sequential ? [first] : chosen) execution.startInside(elementId);
  },

  prepare(execution) {
    remember(execution, { waiting: [], outputs: [], enough: false });
  },

  renamed(memory, idOf) {
    const progress = memory as unknown as Progress;
    return { ...progress, waiting: progress.waiting.map(idOf) } as unknown as Json;
  },

  childCompleting(execution, node, child): Outcome {
    const { outputElement, completionCondition } = node.spec;
    const { outgoing, kind } = execution.plan.nodes[child.self.elementId] as PlanNode;
    if (kind === 'event-sub-process') return interruptedBy(child) ? remember(execution, { waiting: [] }) : undefined;
    if (outgoing.length > 0) return;
    const output = outputElement && child.evaluate(outputElement, 'IO_MAPPING_ERROR');
    if (isFailure(output)) return output;
    const enough =
      completionCondition !== undefined &&
      evaluateCondition(child, completionCondition, `the completion condition of '${node.id}'`);
    if (isFailure(enough)) return enough;
    const before = progressOf(execution);
    remember(execution, {
      outputs: output === undefined ? before.outputs : [...before.outputs, output.value],
      enough: before.enough || enough,
    });
  },

  childEnded(execution, node): Outcome {
    const { waiting, enough } = progressOf(execution);
    if (enough && node.spec.cancelRemainingInstances) {
      execution.terminateInside();
      return finish(execution, node);
    }
    if (execution.tokensInside > 0) return;
    const [next, ...others] = waiting;
    if (next === undefined || enough) return finish(execution, node);
    remember(execution, { waiting: others });
    execution.startInside(next);
  },
});
