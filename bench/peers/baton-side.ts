/** Baton's side: instances begin in one transaction of PostgreSQL, in this process, as in an API process. */
import { completeTask, type ExpressOptions, expressProcess } from '../express.js';
import { load, type Load } from '../load.js';
import { PROCESS_IDS, type ProcessId, xmlFor } from './processes.js';

/** Of a closed loop: see `bench/load.ts`. */
export type Run = (processId: ProcessId, concurrency: number, ms: number) => Promise<Load>;

export async function batonSide(options: ExpressOptions): Promise<Run> {
  const subjects = new Map<ProcessId, () => Promise<void>>();
  for (const processId of PROCESS_IDS) {
    const begin = await expressProcess(options, processId, xmlFor('baton', processId));
    subjects.set(processId, async () => {
      const { key, workflow } = await begin({ amount: 20 });
      // Without a task the transaction had to stop for time (ADR 16): the workflow does the other tasks by itself.
      if (workflow && !(await completeTask(options, key))) await workflow.result();
    });
  }
  return (processId, concurrency, ms) => load({ concurrency, ms, runOne: subjects.get(processId)! });
}
