/** Where a new instance begins, and where it is to end early, as its creation says. */
import type { DataSource } from 'typeorm';
import { refuseStartElements } from '../../processes/operations/start-elements.js';
import type { Plan } from '../../workflows/bpmn/plan.js';
import { invalid } from '../problem/problem.js';
import type { ProcessInstanceCreation } from './process-instances.dto.js';
import type { InstanceStart } from './start-instance.service.js';
import { startEventOf, startEvents, type StartableDefinition } from './startable-definition.js';
import { loadPlan } from '../../database/plans.js';

type Beginning = Pick<InstanceStart, 'startElementId' | 'startInside' | 'endAfter'>;

/** Throws a `Problem` of status 400 where the instructions name what the process does not have, or cannot begin with. */
export async function beginningOf(
  database: DataSource,
  definition: StartableDefinition,
  { startInstructions, runtimeInstructions }: ProcessInstanceCreation,
): Promise<Beginning> {
  const ids = (startInstructions ?? []).map(({ elementId }) => elementId);
  const endAfter = (runtimeInstructions ?? []).map(({ afterElementId }) => afterElementId);
  const [only] = ids;
  if (ids.length === 0 && endAfter.length === 0) {
    await startEventOf(database, definition, undefined);
    return {};
  }
  const text = await loadPlan(database, definition.planHash);
  const plan = JSON.parse(text) as Plan;
  const unknown = endAfter.find((id) => plan.nodes[id] === undefined || id === plan.processId);
  if (unknown !== undefined) {
    throw invalid(
      `Expected runtimeInstructions to name elements of process ${plan.processId}, but they name ${unknown}.`,
    );
  }
  const ends = endAfter.length === 0 ? {} : { endAfter };
  const isStart = startEvents(text).some(({ id }) => id === only);
  if (only === undefined || (ids.length === 1 && isStart)) {
    await startEventOf(database, definition, only);
    return { ...(only === undefined ? {} : { startElementId: only }), ...ends };
  }
  const refused = refuseStartElements(plan, ids);
  if (refused !== undefined) throw invalid(refused);
  return { startInside: ids, ...ends };
}
