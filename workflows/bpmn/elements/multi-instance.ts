import { defineElement, isFailure, type Execution, type Failure, type Json, type Outcome, type PlanMultiInstance, type PlanNode } from '../define.js';
import { evaluateCondition, evaluateList } from '../evaluate.js';

/** At most so many inner instances are alive at once: more would only wait, and fill the workflow's history. */
export const WINDOW = 200;

interface Progress {
  readonly items: readonly Json[];
  /** Index of the next item to start. */
  readonly next: number;
  readonly completed: number;
  readonly outputs: readonly Json[];
}

const loopOf = (node: PlanNode): PlanMultiInstance => node.multiInstance as PlanMultiInstance;
const progressOf = (body: Execution): Progress => body.self.memory as unknown as Progress;

function startNext(body: Execution, node: PlanNode): void {
  const loop = loopOf(node);
  const window = loop.sequential ? 1 : WINDOW;
  const { items, next, completed } = progressOf(body);
  const last = Math.min(items.length, completed + window);
  for (let index = next; index < last; index += 1) {
    body.startInside(node.id, {
      variables: {
        ...localOutput(loop),
        ...(loop.inputElement !== undefined && { [loop.inputElement]: items[index] as Json }),
        loopCounter: index + 1,
      },
    });
  }
  remember(body, { ...progressOf(body), next: Math.max(next, last) });
}

/** The variable an output element names is local to each inner instance, so that parallel ones do not share it. */
function localOutput({ outputElement }: PlanMultiInstance): Record<string, null> {
  const name = outputElement?.language === 'feel' ? /^[\p{L}_][\p{L}\p{N}_]*/u.exec(outputElement.source.trim())?.[0] : undefined;
  const simple = outputElement?.language === 'feel' && /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(outputElement.source.trim());
  return name !== undefined && simple ? { [name]: null } : {};
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
    summary: 'Runs an activity once per item of a collection, one after the other or in parallel, and collects results in order.',
    limits: `At most ${WINDOW} parallel instances are alive at once; the others follow as these end.`,
  },

  check(source, context) {
    const loop = source.loop;
    if (loop === undefined) return;
    if (loop.inputCollection === undefined || loop.inputCollection.text === '') {
      context.report(
        'LOOP_COLLECTION_MISSING',
        { line: loop.line, id: source.id },
        `Expected an input collection on multi-instance activity '${source.id}', but there is none.`,
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
    const items = evaluateList(body, loopOf(node).inputCollection, `the input collection of '${node.id}'`);
    if (isFailure(items)) return items;
    const outputs = loopOf(node).outputCollection === undefined ? [] : items.map(() => null);
    remember(body, { items, next: 0, completed: 0, outputs });
    if (items.length === 0) return finish(body, node);
    startNext(body, node);
  },

  childCompleting(body, node, inner): Outcome {
    const { outputElement } = loopOf(node);
    if (outputElement === undefined) return;
    const output = inner.evaluate(outputElement, 'IO_MAPPING_ERROR');
    if (isFailure(output)) return output;
    const progress = progressOf(body);
    const outputs = [...progress.outputs];
    outputs[(inner.localVariables()['loopCounter'] as number) - 1] = output.value;
    remember(body, { ...progress, outputs });
  },

  childEnded(body, node): Outcome {
    const progress = progressOf(body);
    const completed = progress.completed + 1;
    const { completionCondition } = loopOf(node);
    let enough: boolean | Failure = false;
    if (completionCondition !== undefined) {
      body.setLocal({
        numberOfInstances: progress.items.length,
        numberOfActiveInstances: progress.next - completed,
        numberOfCompletedInstances: completed,
        numberOfTerminatedInstances: 0,
      });
      enough = evaluateCondition(body, completionCondition, `the completion condition of '${node.id}'`);
      if (isFailure(enough)) return enough;
    }
    remember(body, { ...progress, completed });
    if (enough) body.terminateInside();
    if (enough || completed === progress.items.length) return finish(body, node);
    startNext(body, node);
  },
});
