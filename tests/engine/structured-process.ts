/** Random processes of nested blocks, with how often each task completes: the model says so, whatever the order. */
import fc from 'fast-check';
import { extensions, flow, processOf } from '../compiler/bpmn-text.js';

type TaskKind = 'user' | 'job' | 'script' | 'manual' | 'timer';

export type Block =
  | { readonly kind: 'task'; readonly task: TaskKind }
  | { readonly kind: 'sequence' | 'parallel'; readonly blocks: readonly Block[] }
  | { readonly kind: 'inclusive'; readonly blocks: readonly Block[]; readonly chosen: readonly boolean[] }
  | { readonly kind: 'loop'; readonly block: Block; readonly rounds: number; readonly testBefore: boolean }
  /** A subprocess that an interrupting event subprocess with `handler` takes over as soon as `block` is done. */
  | {
      readonly kind: 'interrupted';
      readonly block: Block;
      readonly handler: Block;
      readonly by: 'error' | 'escalation' | 'signal';
    }
  /** The same beside what goes on: not interrupting. */
  | { readonly kind: 'beside'; readonly block: Block; readonly handler: Block; readonly by: 'escalation' | 'signal' }
  /** All branches into a complex gateway that goes on at `atLeast` of them and takes the rest in. */
  | { readonly kind: 'complex'; readonly blocks: readonly Block[]; readonly atLeast: number }
  /** The branches as parts of an ad-hoc subprocess. */
  | { readonly kind: 'ad-hoc'; readonly blocks: readonly Block[]; readonly sequential: boolean }
  /** A transaction that completes, or is cancelled after `block`: then `undo` has undone its last task. */
  | { readonly kind: 'transaction'; readonly block: Block; readonly cancelled: boolean }
  /** One task many times, its results collected. */
  | { readonly kind: 'repeated'; readonly task: TaskKind; readonly times: number; readonly sequential: boolean }
  | { readonly kind: 'exclusive'; readonly blocks: readonly Block[]; readonly chosen: number }
  | { readonly kind: 'subprocess'; readonly block: Block; readonly times: number; readonly sequential: boolean };

const task: fc.Arbitrary<Block> = fc.record({
  kind: fc.constant('task' as const),
  task: fc.constantFrom<TaskKind>('user', 'job', 'script', 'manual', 'timer'),
});

export const block: fc.Arbitrary<Block> = fc.letrec<{ block: Block }>((tie) => {
  const inner = tie('block');
  const several = fc.array(inner, { minLength: 1, maxLength: 3 });
  return {
    block: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'block' },
      task,
      fc.record({ kind: fc.constant('sequence' as const), blocks: several }),
      fc.record({ kind: fc.constant('parallel' as const), blocks: several }),
      fc.record({
        kind: fc.constant('exclusive' as const),
        blocks: fc.array(inner, { minLength: 2, maxLength: 3 }),
        chosen: fc.nat(2),
      }),
      fc.record({
        kind: fc.constant('inclusive' as const),
        blocks: fc.array(inner, { minLength: 2, maxLength: 3 }),
        chosen: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
      }),
      fc.record({
        kind: fc.constant('loop' as const),
        block: inner,
        rounds: fc.nat(2),
        testBefore: fc.boolean(),
      }),
      fc.record({
        kind: fc.constant('interrupted' as const),
        block: inner,
        handler: inner,
        by: fc.constantFrom('error' as const, 'escalation' as const, 'signal' as const),
      }),
      fc.record({
        kind: fc.constant('beside' as const),
        block: inner,
        handler: inner,
        by: fc.constantFrom('escalation' as const, 'signal' as const),
      }),
      fc.record({
        kind: fc.constant('complex' as const),
        blocks: fc.array(inner, { minLength: 2, maxLength: 3 }),
        atLeast: fc.integer({ min: 1, max: 2 }),
      }),
      fc.record({ kind: fc.constant('ad-hoc' as const), blocks: several, sequential: fc.boolean() }),
      fc.record({ kind: fc.constant('transaction' as const), block: inner, cancelled: fc.boolean() }),
      fc.record({
        kind: fc.constant('repeated' as const),
        task: fc.constantFrom<TaskKind>('user', 'job', 'script', 'manual'),
        times: fc.integer({ min: 1, max: 4 }),
        sequential: fc.boolean(),
      }),
      fc.record({ kind: fc.constant('subprocess' as const), block: inner, times: fc.nat(3), sequential: fc.boolean() }),
    ),
  };
}).block;

/** `times` 0 is a plain subprocess, above that multi-instance. */
const instances = (times: number): number => Math.max(1, times);

export interface StructuredProcess {
  readonly xml: string;
  /** Completions by id of task. */
  readonly expected: Readonly<Record<string, number>>;
}

export function structuredProcess(root: Block): StructuredProcess {
  const writer = new Writer();
  const content = writer.scope(root, 1);
  return { xml: processOf(content, writer.definitions), expected: writer.expected };
}

class Writer {
  readonly expected: Record<string, number> = {};
  /** Signals have names of their own, so that nobody else hears them. */
  definitions = '<error id="e" errorCode="E"/><escalation id="x" escalationCode="X"/>';
  private count = 0;

  private id(kind: string): string {
    this.count += 1;
    return `${kind}${this.count}`;
  }

  /** A block between a start and an end event. */
  scope(inner: Block, times: number): string {
    const [start, end] = [this.id('start'), this.id('end')];
    const { text, first, last } = this.write(inner, times);
    return `<startEvent id="${start}"/>${flow(start, first)}${text}${flow(last, end)}<endEvent id="${end}"/>`;
  }

  private write(part: Block, times: number): { readonly text: string; readonly first: string; readonly last: string } {
    switch (part.kind) {
      case 'task': {
        const id = this.id(part.task);
        this.expected[id] = times;
        return { text: element(part.task, id), first: id, last: id };
      }
      case 'sequence': {
        const parts = part.blocks.map((inner) => this.write(inner, times));
        const links = parts.slice(1).map(({ first }, index) => flow(parts[index]?.last ?? '', first));
        return {
          text: [...parts.map(({ text }) => text), ...links].join(''),
          first: parts[0]?.first ?? '',
          last: parts.at(-1)?.last ?? '',
        };
      }
      case 'parallel':
        return this.split('parallelGateway', part.blocks, () => ({ times, condition: undefined }), times);
      case 'exclusive': {
        const chosen = part.chosen % part.blocks.length;
        return this.split(
          'exclusiveGateway',
          part.blocks,
          (index) => ({ times: index === chosen ? times : 0, condition: `= ${index === chosen}` }),
          times,
        );
      }
      case 'inclusive': {
        const anyChosen = part.blocks.some((_inner, index) => part.chosen[index]);
        return this.split(
          'inclusiveGateway',
          part.blocks,
          (index) => {
            const chosen = anyChosen ? part.chosen[index] === true : index === 0;
            return { times: chosen ? times : 0, condition: `= ${chosen}` };
          },
          times,
        );
      }
      case 'complex':
        return this.complex(part, times);
      case 'ad-hoc': {
        const id = this.id('adhoc');
        const parts = part.blocks.map((inner) => this.write(inner, times).text).join('');
        const ordering = part.sequential ? 'Sequential' : 'Parallel';
        this.expected[id] = times;
        return {
          text: `<adHocSubProcess id="${id}" ordering="${ordering}">${parts}</adHocSubProcess>`,
          first: id,
          last: id,
        };
      }
      case 'transaction':
        return this.transaction(part, times);
      case 'repeated': {
        const id = this.id(part.task);
        this.expected[id] = times * part.times;
        const items = `= [${Array.from({ length: part.times }, (_, item) => item).join(',')}]`;
        const loop = `<multiInstanceLoopCharacteristics isSequential="${part.sequential}">${extensions(`<zeebe:loopCharacteristics inputCollection="${items}" inputElement="item" outputCollection="results" outputElement="= item"/>`)}</multiInstanceLoopCharacteristics>`;
        return { text: element(part.task, id, loop), first: id, last: id };
      }
      case 'loop': {
        const id = this.id('sub');
        const rounds = part.testBefore ? part.rounds : Math.max(1, part.rounds);
        const text = this.scope(part.block, times * rounds);
        const condition = `<loopCondition xsi:type="tFormalExpression">= true</loopCondition>`;
        const loop = `<standardLoopCharacteristics testBefore="${part.testBefore}" loopMaximum="${rounds}">${condition}</standardLoopCharacteristics>`;
        return { text: `<subProcess id="${id}">${text}${loop}</subProcess>`, first: id, last: id };
      }
      case 'interrupted':
      case 'beside':
        return this.withEventSubProcess(part, times);
      case 'subprocess': {
        const id = this.id('sub');
        const text = this.scope(part.block, times * instances(part.times));
        const items = `= [${Array.from({ length: part.times }, (_, item) => item).join(',')}]`;
        const loop = `<multiInstanceLoopCharacteristics isSequential="${part.sequential}">${extensions(`<zeebe:loopCharacteristics inputCollection="${items}" inputElement="item"/>`)}</multiInstanceLoopCharacteristics>`;
        return {
          text: `<subProcess id="${id}">${text}${part.times === 0 ? '' : loop}</subProcess>`,
          first: id,
          last: id,
        };
      }
    }
  }

  /** fork → branches → complex join in a subprocess of its own, which waits for all branches. */
  private complex(
    { blocks, atLeast }: Extract<Block, { readonly kind: 'complex' }>,
    times: number,
  ): { readonly text: string; readonly first: string; readonly last: string } {
    const [id, start, fork, join, end] = ['sub', 'start', 'fork', 'join', 'end'].map((name) => this.id(name)) as [
      string,
      string,
      string,
      string,
      string,
    ];
    const branches = blocks.map((inner) => this.write(inner, times));
    const flows = branches.map(({ first, last }) => flow(fork, first) + flow(last, join)).join('');
    const condition = `<activationCondition>= activationCount &gt;= ${atLeast}</activationCondition>`;
    Object.assign(this.expected, { [join]: times, [end]: times });
    return {
      text: `<subProcess id="${id}"><startEvent id="${start}"/>${flow(start, fork)}<parallelGateway id="${fork}"/>${branches.map(({ text }) => text).join('')}${flows}<complexGateway id="${join}">${condition}</complexGateway>${flow(join, end)}<endEvent id="${end}"/></subProcess>`,
      first: id,
      last: id,
    };
  }

  /** start → block → task with a handler → end, which cancels or does not; both ways meet behind. */
  private transaction(
    { block: inside, cancelled }: Extract<Block, { readonly kind: 'transaction' }>,
    times: number,
  ): { readonly text: string; readonly first: string; readonly last: string } {
    const names = ['tx', 'start', 'done', 'undoes', 'undo', 'end', 'cancel', 'meet'];
    const [id, start, done, undoes, undo, end, cancel, meet] = names.map((name) => this.id(name)) as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    const outside = new Set(Object.keys(this.expected));
    const inner = this.write(inside, times);
    // What transactions inside have completed is undone as well, as far as nothing interrupted them: not counted.
    const nested = Object.keys(this.expected).filter((other) => /^undo\d/.test(other) && !outside.has(other));
    if (cancelled) for (const other of nested) Reflect.deleteProperty(this.expected, other);
    const definition = '<cancelEventDefinition/>';
    Object.assign(this.expected, { [done]: times, [undo]: cancelled ? times : 0, [meet]: times });
    const content = `<startEvent id="${start}"/>${flow(start, inner.first)}${inner.text}${flow(inner.last, done)}<userTask id="${done}"/><boundaryEvent id="${undoes}" attachedToRef="${done}"><compensateEventDefinition/></boundaryEvent><userTask id="${undo}" isForCompensation="true"/><association id="${undoes}-${undo}" sourceRef="${undoes}" targetRef="${undo}" associationDirection="One"/>${flow(done, end)}<endEvent id="${end}">${cancelled ? definition : ''}</endEvent>`;
    return {
      text: `<transaction id="${id}">${content}</transaction><boundaryEvent id="${cancel}" attachedToRef="${id}">${definition}</boundaryEvent><exclusiveGateway id="${meet}"/>${flow(id, meet)}${flow(cancel, meet)}`,
      first: id,
      last: meet,
    };
  }

  /** start → block → throw → task → end: the task runs where the event subprocess does not interrupt. */
  private withEventSubProcess(
    part: Extract<Block, { readonly kind: 'interrupted' | 'beside' }>,
    times: number,
  ): { readonly text: string; readonly first: string; readonly last: string } {
    const { kind } = part;
    // Instances side by side would hear each other's signal.
    const by = part.by === 'signal' && times > 1 ? 'escalation' : part.by;
    const [id, start, thrower, end, handler] = ['sub', 'start', 'throw', 'end', 'handler'].map((name) =>
      this.id(name),
    ) as [string, string, string, string, string];
    const inner = this.write(part.block, times);
    const after = this.write({ kind: 'task', task: 'user' }, kind === 'beside' ? times : 0);
    const triggered = this.write(part.handler, times);
    const definition = this.eventDefinition(by);
    // Errors are thrown at an end.
    const throwing =
      by === 'error'
        ? `<endEvent id="${thrower}">${definition}</endEvent>${flow(inner.last, thrower)}`
        : `<intermediateThrowEvent id="${thrower}">${definition}</intermediateThrowEvent>${flow(inner.last, thrower)}${after.text}${flow(thrower, after.first)}<endEvent id="${end}"/>${flow(after.last, end)}`;
    const [begin, finish] = [this.id('start'), this.id('end')];
    const eventSubProcess = `<subProcess id="${handler}" triggeredByEvent="true"><startEvent id="${begin}" isInterrupting="${kind === 'interrupted'}">${definition}</startEvent>${flow(begin, triggered.first)}${triggered.text}${flow(triggered.last, finish)}<endEvent id="${finish}"/></subProcess>`;
    this.expected[handler] = times;
    if (by === 'error') delete this.expected[after.first];
    return {
      text: `<subProcess id="${id}"><startEvent id="${start}"/>${flow(start, inner.first)}${inner.text}${throwing}${eventSubProcess}</subProcess>`,
      first: id,
      last: id,
    };
  }

  private eventDefinition(by: 'error' | 'escalation' | 'signal'): string {
    if (by !== 'signal') return `<${by}EventDefinition ${by}Ref="${by === 'error' ? 'e' : 'x'}"/>`;
    const signal = this.id('signal');
    this.definitions += `<signal id="${signal}" name="${signal}"/>`;
    return `<signalEventDefinition signalRef="${signal}"/>`;
  }

  private split(
    gateway: string,
    blocks: readonly Block[],
    branch: (index: number) => { readonly times: number; readonly condition: string | undefined },
    times: number,
  ): { readonly text: string; readonly first: string; readonly last: string } {
    const [fork, join] = [this.id('fork'), this.id('join')];
    this.expected[join] = times;
    const branches = blocks.map((inner, index) => {
      const { times: completions, condition } = branch(index);
      const { text, first, last } = this.write(inner, completions);
      return `${text}${flow(fork, first, condition)}${flow(last, join)}`;
    });
    return {
      text: `<${gateway} id="${fork}"/><${gateway} id="${join}"/>${branches.join('')}`,
      first: fork,
      last: join,
    };
  }
}

function element(kind: TaskKind, id: string, loop = ''): string {
  switch (kind) {
    case 'user':
      return `<userTask id="${id}">${loop}</userTask>`;
    case 'job':
      return `<serviceTask id="${id}">${extensions('<zeebe:taskDefinition type="work"/>')}${loop}</serviceTask>`;
    case 'script':
      return `<scriptTask id="${id}">${extensions('<zeebe:script expression="= 1" resultVariable="x"/>')}${loop}</scriptTask>`;
    case 'manual':
      return `<manualTask id="${id}">${loop}</manualTask>`;
    case 'timer':
      return `<intermediateCatchEvent id="${id}"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></intermediateCatchEvent>`;
  }
}
