/** A modification as Camunda 7 writes it, as the engine takes it. */
import type { Activation, Modification } from '../../../workflows/contract.js';
import { invalid } from '../../problem/problem.js';
import { readVariables } from '../variables/typed-variables.js';
import type { ModificationInstruction } from './process-instances.dto.js';

/** Throws a `Problem` of status 400 where an instruction says too little. Types of variables are not kept here. */
export function modificationOf(instructions: readonly ModificationInstruction[]): Modification {
  const cancelled = instructions.filter(({ type }) => type === 'cancel');
  return {
    activate: instructions.filter(({ type }) => type === 'startBeforeActivity').map(activationOf),
    move: [],
    terminate: cancelled.map(({ activityId, activityInstanceId }) => {
      if (activityInstanceId != null) return { key: activityInstanceId };
      return { elementId: given(activityId, 'cancel') };
    }),
  };
}

/** Variables that are local are those of the element, the others of the instance. */
function activationOf({ activityId, ancestorActivityInstanceId, variables }: ModificationInstruction): Activation {
  const elementId = given(activityId, 'startBeforeActivity');
  const entries = Object.entries(variables ?? {});
  const isLocal = (value: unknown): boolean =>
    typeof value === 'object' && value !== null && (value as { local?: unknown }).local === true;
  const part = (local: boolean): Readonly<Record<string, unknown>> =>
    Object.fromEntries(entries.filter(([, value]) => isLocal(value) === local));
  const instructions = [
    { variables: readVariables(part(false), 'variables').values },
    { variables: readVariables(part(true), 'variables').values, scopeId: elementId },
  ].filter((instruction) => Object.keys(instruction.variables).length > 0);
  return {
    elementId,
    ...(ancestorActivityInstanceId == null ? {} : { ancestorKey: ancestorActivityInstanceId }),
    ...(instructions.length === 0 ? {} : { variables: instructions }),
  };
}

function given(value: string | null | undefined, type: string): string {
  if (value == null) throw invalid(`Expected activityId with ${type}, but it is missing.`);
  return value;
}
