import type { CommitInput } from '../../workflows/contract.js';
import type { Cause, EngineRecord } from '../../workflows/engine/index.js';

/** What the instances of a worker have committed. */
export class Commits {
  /** By instance and number of the step: one that is made again is the same. */
  private readonly steps = new Map<string, Map<number, readonly EngineRecord[]>>();
  private readonly happened = new Map<string, Happened>();

  add({ processInstanceKey, sequence, records, causes = [] }: CommitInput): void {
    const steps = this.steps.get(processInstanceKey) ?? new Map<number, readonly EngineRecord[]>();
    this.steps.set(processInstanceKey, steps.set(sequence, records));
    this.happened.set(`${processInstanceKey} ${sequence}`, { processInstanceKey, causes });
  }

  /** What was done to the instances, in the order in which it was committed first. */
  causes(): readonly Happened[] {
    return [...this.happened.values()];
  }

  of(processInstanceKey: string): readonly EngineRecord[] {
    const steps = [...(this.steps.get(processInstanceKey) ?? [])].sort(([one], [other]) => one - other);
    return steps.flatMap(([, records]) => records);
  }

  /** Keys of the instances of this process that it called and that go on. */
  calledBy(processInstanceKey: string, processId: string): readonly string[] {
    return [...this.steps.keys()].filter((key) => {
      const records = this.of(key);
      const isCalled = records.some(
        (record) =>
          record.type === 'instance-started' &&
          record.parentProcessInstanceKey === processInstanceKey &&
          record.processId === processId,
      );
      return isCalled && !records.some(({ type }) => type === 'instance-ended');
    });
  }
}

export interface Happened {
  readonly processInstanceKey: string;
  readonly causes: readonly Cause[];
}
