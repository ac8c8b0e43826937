/** A modification as Camunda 8 writes it, as the engine takes it. */
import type { Activation, Chosen, Modification, Move } from '../../workflows/contract.js';
import { invalid } from '../problem/problem.js';
import type {
  ActivateInstruction,
  ModificationRequest,
  MoveInstruction,
  SourceElementInstruction,
  TerminateInstruction,
} from './modification.dto.js';

/** Throws a `Problem` of status 400 where an instruction says too little or too much. */
export function modificationOf(request: ModificationRequest): Modification {
  const { activateInstructions, moveInstructions, terminateInstructions } = request;
  return {
    activate: (activateInstructions ?? []).map(activationOf),
    move: (moveInstructions ?? []).map(moveOf),
    terminate: (terminateInstructions ?? []).map(terminationOf),
  };
}

function activationOf({
  elementId,
  ancestorElementInstanceKey,
  variableInstructions,
}: ActivateInstruction): Activation {
  return {
    elementId,
    ...(ancestorElementInstanceKey == null ? {} : { ancestorKey: ancestorElementInstanceKey }),
    ...variablesOf(variableInstructions),
  };
}

function moveOf(instruction: MoveInstruction): Move {
  const { sourceElementInstruction, targetElementId, ancestorScopeInstruction, variableInstructions } = instruction;
  return {
    source: sourceOf(sourceElementInstruction),
    elementId: targetElementId,
    ...(ancestorScopeInstruction == null ? {} : { ancestor: ancestorOf(ancestorScopeInstruction) }),
    ...variablesOf(variableInstructions),
  };
}

function sourceOf({ sourceType, sourceElementId, sourceElementInstanceKey }: SourceElementInstruction): Chosen {
  if (sourceType === 'byId') return { elementId: given(sourceElementId, 'sourceElementId', sourceType) };
  return { key: given(sourceElementInstanceKey, 'sourceElementInstanceKey', sourceType) };
}

function ancestorOf(
  instruction: NonNullable<MoveInstruction['ancestorScopeInstruction']>,
): NonNullable<Move['ancestor']> {
  const { ancestorScopeType: type, ancestorElementInstanceKey: key } = instruction;
  if (type === 'direct') return { kind: 'direct', key: given(key, 'ancestorElementInstanceKey', type) };
  return { kind: type === 'inferred' ? 'inferred' : 'source-parent' };
}

function terminationOf({ elementId, elementInstanceKey: key }: TerminateInstruction): Chosen {
  if ((elementId == null) === (key == null)) {
    throw invalid(
      `Expected terminateInstructions to name either elementId or elementInstanceKey, but ${key == null ? 'neither is' : 'both are'} given.`,
    );
  }
  return key == null ? { elementId: elementId ?? '' } : { key };
}

function variablesOf(instructions: ActivateInstruction['variableInstructions']): Pick<Activation, 'variables'> {
  if (!instructions?.length) return {};
  return { variables: instructions.map(({ variables, scopeId }) => ({ variables, ...(scopeId && { scopeId }) })) };
}

function given(value: string | undefined | null, name: string, type: string): string {
  if (value == null) throw invalid(`Expected ${name} with ${type}, but it is missing.`);
  return value;
}
