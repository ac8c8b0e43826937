import {
  defineElement,
  isFailure,
  type Execution,
  type Expression,
  type Failure,
  type Json,
  type Outcome,
  type PlanMultiInstance,
  type PlanNode,
  type Variables,
} from '../define.js';
import { exceeds, sizeOf } from '../size.js';
import { evaluateCondition, evaluateInteger, evaluateList } from '../evaluate.js';

/** At most so many inner instances are alive at once: more would only wait, and fill the workflow's history. */
export const WINDOW = 200;

/** More instances than this would not fit into the state of one workflow. */
const MOST_INSTANCES = 100_000;

interface Progress {
  readonly items: readonly Json[];
  /** Index of the next item to start. */
  readonly next: number;
  readonly completed: number;
  readonly outputs: readonly Json[];
  /** Size of the outputs. */
  readonly bytes?: number;
  /** The completion condition held: nothing more is to run. */
  readonly enough: boolean;
}

const loopOf = (node: PlanNode): PlanMultiInstance => node.multiInstance as PlanMultiInstance;
const progressOf = (body: Execution): Progress => body.self.memory as unknown as Progress;

function itemsOf(body: Execution, node: PlanNode): readonly Json[] | Failure {
  const { inputCollection, cardinality } = loopOf(node);
  if (cardinality === undefined)
    return evaluateList(body, inputCollection as Expression, `the input collection of '${node.id}'`);
  const count = evaluateInteger(body, cardinality, `the loop cardinality of '${node.id}'`);
  if (isFailure(count)) return count;
  if (count >= 0 && count <= MOST_INSTANCES) return Array.from({ length: count }, (_, index) => index + 1);
  return {
    failure: 'EXTRACT_VALUE_ERROR',
    message: `Expected a number from 0 to ${MOST_INSTANCES} as the loop cardinality of '${node.id}', but found ${count}.`,
  };
}

/** `progress` is what the body remembers. */
function startNext(body: Execution, node: PlanNode, progress: Progress): void {
  const loop = loopOf(node);
  const window = loop.sequential ? 1 : WINDOW;
  const { items, next, completed } = progress;
  const last = Math.min(items.length, completed + window);
  const local = localOutput(loop);
  for (let index = next; index < last; index += 1) {
    body.startInside(node.id, {
      variables: {
        ...local,
        ...(loop.inputElement !== undefined && { [loop.inputElement]: items[index] as Json }),
        loopCounter: index + firstOf(loop),
      },
    });
  }
  const started = Math.max(next, last);
  if (started !== next) remember(body, { ...progress, next: started });
  if (loop.counters === 'camunda-7')
    body.setLocal(nrOf({ instances: items.length, active: started - completed, completed }));
}

/** Number of the first instance. */
function firstOf({ counters }: PlanMultiInstance): number {
  return counters === 'camunda-7' ? 0 : 1;
}

function nrOf(count: { readonly instances: number; readonly active: number; readonly completed: number }): Variables {
  return { nrOfInstances: count.instances, nrOfActiveInstances: count.active, nrOfCompletedInstances: count.completed };
}

/** The variable an output element names is local to each inner instance, so that parallel ones do not share it. */
function localOutput({ outputElement }: PlanMultiInstance): Record<string, null> {
  const name =
    outputElement?.language === 'feel' ? /^[\p{L}_][\p{L}\p{N}_]*/u.exec(outputElement.source.trim())?.[0] : undefined;
  const simple = outputElement?.language === 'feel' && /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(outputElement.source.trim());
  return name !== undefined && simple ? { [name]: null } : {};
}

/** The condition sees the variables of the instance that completes, which counts as completed. */
function isEnough(body: Execution, inner: Execution, node: PlanNode): boolean | Failure {
  const { completionCondition, counters } = loopOf(node);
  const { items, next, completed } = progressOf(body);
  if (counters === 'camunda-7')
    body.setLocal(nrOf({ instances: items.length, active: next - completed - 1, completed: completed + 1 }));
  if (completionCondition === undefined) return false;
  body.setLocal({
    numberOfInstances: items.length,
    numberOfActiveInstances: next - completed - 1,
    numberOfCompletedInstances: completed + 1,
    numberOfTerminatedInstances: 0,
  });
  return evaluateCondition(inner, completionCondition, `the completion condition of '${node.id}'`);
}

function remember(body: Execution, progress: Progress): void {
  body.remember(progress as unknown as Json);
}

function finish(body: Execution, node: PlanNode): void {
  const { outputCollection } = loopOf(node);
  if (outputCollection !== undefined) body.propagate({ [outputCollection]: progressOf(body).outputs });
  body.complete();
}

/**
 * The body around the instances of a multi-instance activity (BPMN 2.0.2 §10.3.8, §13.3.7). The compiler never lowers
 * it: the engine puts it around any activity whose node says `multiInstance`.
 */
export const multiInstance = defineElement({
  kind: 'multi-instance',
  bpmn: 'multiInstanceLoopCharacteristics',
  elementType: 'MULTI_INSTANCE_BODY',
  doc: {
    title: 'Multi-instance',
    spec: '§10.3.8, §13.3.7',
    summary:
      'Runs an activity once per item of a collection, one after the other or in parallel, and collects results in order.',
    limits: `At most ${WINDOW} parallel instances are alive at once; the others follow as these end.`,
  },

  check(source, context) {
    const loop = source.loop;
    if (loop === undefined) return;
    if ((loop.inputCollection ?? loop.loopCardinality ?? { text: '' }).text === '') {
      context.report(
        'LOOP_COLLECTION_MISSING',
        { line: loop.line, id: source.id },
        `Expected an input collection or a cardinality on multi-instance activity '${source.id}', but there is neither.`,
      );
    }
    if ((loop.outputCollection === undefined) !== (loop.outputElement === undefined)) {
      context.report(
        'LOOP_OUTPUT',
        { line: loop.line, id: source.id },
        `Expected both output collection and output element on '${source.id}', or neither, but found one.`,
      );
    }
  },

  lower: () => ({}),

  enter(body, node): Outcome {
    const items = itemsOf(body, node);
    if (isFailure(items)) return items;
    const outputs = loopOf(node).outputCollection === undefined ? [] : items.map(() => null);
    const progress: Progress = { items, next: 0, completed: 0, outputs, enough: false };
    remember(body, progress);
    if (items.length === 0) return finish(body, node);
    startNext(body, node, progress);
  },

  childCompleting(body, node, inner): Outcome {
    const { outputElement } = loopOf(node);
    if (outputElement !== undefined) {
      const output = inner.evaluate(outputElement, 'IO_MAPPING_ERROR');
      if (isFailure(output)) return output;
      const bytes = sizeOf(output.value, progressOf(body).bytes);
      const tooLarge = exceeds(bytes, `the output collection of '${node.id}'`);
      if (tooLarge !== undefined) return tooLarge;
      const index = (inner.localVariables()['loopCounter'] as number) - firstOf(loopOf(node));
      const outputs = body.withItem(progressOf(body).outputs, index, output.value);
      remember(body, { ...progressOf(body), outputs, bytes });
    }
    const enough = isEnough(body, inner, node);
    if (isFailure(enough)) return enough;
    if (enough !== progressOf(body).enough) remember(body, { ...progressOf(body), enough });
  },

  childEnded(body, node): Outcome {
    const { items, completed, enough } = progressOf(body);
    const progress = { ...progressOf(body), completed: completed + 1 };
    remember(body, progress);
    if (enough) body.terminateInside();
    if (enough || completed + 1 === items.length) return finish(body, node);
    startNext(body, node, progress);
  },
});
