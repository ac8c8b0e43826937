/** What comes of a case. */
import type { Diagnostic } from '../../../workflows/bpmn/codes.js';
import type { Variables } from '../../../workflows/bpmn/define.js';
import type { InstanceResult, Step } from '../../simulation/scenario.js';
import { isChoice, isDrawnIn } from '../../simulation/steering.js';
import type { HostedInstance } from '../../simulation/hosted-instance.js';
import type { RunActivity } from './answers.js';
import type { CompiledCase, ReadFile } from './compile-case.js';
import type { EventLog } from './happened.js';

export interface CaseReport {
  readonly id?: string;
  readonly instances: readonly Omit<InstanceResult, 'incidents'>[];
  /** Open at the end, of all instances. */
  readonly incidents: readonly { readonly elementId: string; readonly code: string; readonly message: string }[];
  readonly unmatchedSteps: readonly UnmatchedStep[];
  /** Where the case expects one: what happened, a line each. */
  readonly trace?: readonly string[];
  /** Where asked for: what is not as the case expects. */
  readonly failed?: readonly string[];
}

export interface UnmatchedStep {
  /** In the list of steps, from 0. */
  readonly index: number;
  readonly step: Step;
  readonly message: string;
}

/** Of a case that cannot be deployed or run. */
export interface CaseRefusal {
  readonly id?: string;
  readonly error: string;
  readonly diagnostics: readonly Diagnostic[];
}

export interface SimulateOptions {
  readonly read: ReadFile;
  /** Does again elsewhere what happened here, and reports from there. */
  readonly against?: (compiled: CompiledCase, log: EventLog) => Promise<Outcome>;
  /** Runs activities that need more than the engine, such as scripts. */
  readonly run?: RunActivity;
  /** Compares the report with what the case expects. */
  readonly check?: boolean;
}

export type Outcome = Pick<CaseReport, 'instances' | 'incidents'>;

export function reportOf(instances: readonly HostedInstance[]): Outcome {
  const results = instances.map((instance) => instance.result());
  return {
    instances: results.map(({ incidents: _reported, variables, flows, ...result }) => ({
      ...result,
      flows: flows.filter((id) => !isDrawnIn(id)),
      variables: withoutChoices(variables),
    })),
    incidents: results.flatMap(({ incidents }) =>
      incidents.map(({ elementId, errorType: code, errorMessage: message }) => ({ elementId, code, message })),
    ),
  };
}

function withoutChoices(variables: Variables): Variables {
  return Object.fromEntries(Object.entries(variables).filter(([name]) => !isChoice(name)));
}

export function refusalOf(diagnostics: readonly Diagnostic[]): Omit<CaseRefusal, 'id'> {
  const first = diagnostics.find(({ severity }) => severity === 'error');
  return { error: `${first?.code ?? ''}: ${first?.message ?? ''}`, diagnostics };
}
