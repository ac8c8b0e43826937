/**
 * Test cases of Camunda Process Test in JSON (`https://camunda.com/json-schema/cpt-test-cases/8.9/schema.json`):
 * instructions that act or assert, in order. What each holds is looked at where it is carried out.
 */
import type { Variables } from '../../../workflows/bpmn/define.js';

export interface CptTestCase {
  readonly name: string;
  readonly instructions: readonly Instruction[];
  /** Files to deploy: CPT leaves that to the test around it. */
  readonly resources: readonly string[];
}

/** Selects what an instruction is about; all that is given has to fit. */
export interface Selector {
  readonly elementId?: string;
  readonly elementName?: string;
  readonly taskName?: string;
  readonly jobType?: string;
  readonly messageName?: string;
  readonly correlationKey?: string;
  readonly processDefinitionId?: string;
  readonly decisionDefinitionId?: string;
  readonly decisionDefinitionName?: string;
}

export interface Instruction {
  readonly type: string;
  readonly processDefinitionSelector?: Selector;
  readonly processInstanceSelector?: Selector;
  readonly elementSelector?: Selector;
  readonly elementSelectors?: readonly Selector[];
  readonly userTaskSelector?: Selector;
  readonly jobSelector?: Selector;
  readonly incidentSelector?: Selector;
  readonly messageSelector?: Selector;
  readonly decisionSelector?: Selector;
  readonly decisionDefinitionSelector?: Selector;
  readonly variables?: Variables;
  readonly variableNames?: readonly string[];
  readonly state?: string;
  readonly amount?: number;
  readonly hasActiveIncidents?: boolean;
  readonly useExampleData?: boolean;
  readonly jobType?: string;
  readonly errorCode?: string;
  readonly errorMessage?: string;
  readonly name?: string;
  readonly signalName?: string;
  readonly correlationKey?: string;
  /** Milliseconds. */
  readonly timeToLive?: number;
  readonly messageId?: string;
  readonly duration?: string;
  readonly time?: string;
  readonly decisionDefinitionId?: string;
  readonly processDefinitionId?: string;
  readonly startInstructions?: readonly { readonly elementId: string }[];
  readonly runtimeInstructions?: readonly unknown[];
  readonly output?: unknown;
  readonly matchedRules?: readonly number[];
  readonly notMatchedRules?: readonly number[];
  readonly noMatchedRules?: boolean;
  readonly assignee?: string;
  readonly candidateGroups?: readonly string[];
  readonly priority?: number;
  readonly elementId?: string;
  readonly dueDate?: string;
  readonly followUpDate?: string;
}

/** Undefined where the value is no test case of CPT. */
export function readTestCase(value: unknown): CptTestCase | undefined {
  if (typeof value !== 'object' || value === null || !('instructions' in value)) return undefined;
  const { instructions, name, resources } = value as Partial<Record<keyof CptTestCase, unknown>>;
  const typed = Array.isArray(instructions) && instructions.every(isInstruction);
  if (!typed) return undefined;
  return {
    name: typeof name === 'string' ? name : '',
    instructions,
    resources: Array.isArray(resources) ? resources.map(String) : [],
  };
}

function isInstruction(value: unknown): value is Instruction {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
