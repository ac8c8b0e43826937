import type { Variables } from '../../workflows/contract.js';
import {
  KeyField,
  ObjectField,
  ObjectListField,
  OperationReferenceField,
  TextField,
  VariablesField,
} from '../validation/fields.js';

const ELEMENT_ID = { minLength: 1, maxLength: 255 } as const;

export class VariableInstruction {
  @VariablesField({ description: 'Variables to set.' })
  readonly variables!: Variables;

  @TextField({
    description: 'Id of the element that is started, or of a scope around it; the process where absent or empty.',
    optional: true,
    maxLength: 255,
  })
  readonly scopeId?: string;
}

export class ActivateInstruction {
  @TextField({ description: 'Id of the element to start.', ...ELEMENT_ID })
  readonly elementId!: string;

  @ObjectListField({ description: 'Variables to start with.', optional: true, type: VariableInstruction })
  readonly variableInstructions?: readonly VariableInstruction[];

  @KeyField({
    description: 'The scope to start in; found by itself where there is only one. Scopes between are started anew.',
    optional: true,
  })
  readonly ancestorElementInstanceKey?: string;
}

export class SourceElementInstruction {
  @TextField({ description: 'Whether all instances of an element move, or one.', values: ['byId', 'byKey'] })
  readonly sourceType!: 'byId' | 'byKey';

  @TextField({ description: 'With `byId`: the element.', optional: true, ...ELEMENT_ID })
  readonly sourceElementId?: string;

  @KeyField({ description: 'With `byKey`: the element instance.', optional: true })
  readonly sourceElementInstanceKey?: string;
}

export class AncestorScopeInstruction {
  @TextField({
    description:
      '`direct`: the one named; `inferred`: the nearest scope around the source that is also one of the target’s; `sourceParent`: the one the source stands in.',
    values: ['direct', 'inferred', 'sourceParent'],
  })
  readonly ancestorScopeType!: 'direct' | 'inferred' | 'sourceParent';

  @KeyField({ description: 'With `direct`: the scope to start in.', optional: true })
  readonly ancestorElementInstanceKey?: string;
}

export class MoveInstruction {
  @ObjectField({ description: 'What is terminated.', type: SourceElementInstruction })
  readonly sourceElementInstruction!: SourceElementInstruction;

  @TextField({ description: 'Id of the element to start for each instance that is terminated.', ...ELEMENT_ID })
  readonly targetElementId!: string;

  @ObjectField({ description: 'The scope to start in.', optional: true, type: AncestorScopeInstruction })
  readonly ancestorScopeInstruction?: AncestorScopeInstruction;

  @ObjectListField({ description: 'Variables to start with.', optional: true, type: VariableInstruction })
  readonly variableInstructions?: readonly VariableInstruction[];
}

export class TerminateInstruction {
  @TextField({ description: 'All instances of this element. Either this or a key.', optional: true, ...ELEMENT_ID })
  readonly elementId?: string;

  @KeyField({ description: 'This element instance.', optional: true })
  readonly elementInstanceKey?: string;
}

export class ModificationRequest {
  @ObjectListField({ description: 'Elements to start.', optional: true, type: ActivateInstruction })
  readonly activateInstructions?: readonly ActivateInstruction[];

  @ObjectListField({
    description: 'Elements to end, and others to start in their place.',
    optional: true,
    type: MoveInstruction,
  })
  readonly moveInstructions?: readonly MoveInstruction[];

  @ObjectListField({ description: 'Elements to end.', optional: true, type: TerminateInstruction })
  readonly terminateInstructions?: readonly TerminateInstruction[];

  @OperationReferenceField()
  readonly operationReference?: number;
}
