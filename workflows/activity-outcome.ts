/** What the end of an activity means to the engine. */
import { ActivityFailure, ApplicationFailure, type TemporalFailure } from '@temporalio/common';

import { type IncidentCode, INCIDENTS } from './bpmn/codes.js';
import type { Key } from './bpmn/plan.js';
import type { Variables } from './contract.js';
import type { EventBody } from './engine/index.js';

export type ActivityOutcome = Extract<EventBody, { readonly kind: 'job-completed' | 'job-failed' | 'job-error' }>;

/** Type of the ApplicationFailure that is a BPMN error; its first detail says which. */
const BPMN_ERROR = 'BPMN_ERROR';

interface BpmnErrorDetail {
  readonly errorCode: string;
  readonly errorMessage?: string;
  readonly variables?: Variables;
}

/** A result that is an object becomes variables; any other has no names to be kept under. */
export function completed(key: Key, result: unknown): ActivityOutcome {
  return { kind: 'job-completed', key, variables: isVariables(result) ? result : {} };
}

/**
 * @param error - an ActivityFailure around its cause, or, of a local activity, the cause itself
 * @param retried - whether Temporal made all attempts, so that none is left for the engine
 */
export function failed(key: Key, error: TemporalFailure, retried: boolean): ActivityOutcome {
  const cause = error instanceof ActivityFailure ? (error.cause ?? error) : error;
  const application = cause instanceof ApplicationFailure ? cause : undefined;
  const detail =
    application?.type === BPMN_ERROR ? (application.details?.[0] as BpmnErrorDetail | undefined) : undefined;
  if (typeof detail?.errorCode === 'string') {
    const { errorCode: code, errorMessage: message = '', variables = {} } = detail;
    return { kind: 'job-error', key, code, message, variables };
  }
  const type = application?.type;
  return {
    kind: 'job-failed',
    key,
    message: messageOf(cause),
    final: retried || application?.nonRetryable === true,
    ...(isIncidentCode(type) && { incident: type }),
    variables: {},
  };
}

/** A failure may say which incident it is. */
function isIncidentCode(type: string | null | undefined): type is IncidentCode {
  return typeof type === 'string' && Object.hasOwn(INCIDENTS, type);
}

/** The innermost sentence that says something. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error as TemporalFailure;
  return error.message === '' && cause !== undefined ? messageOf(cause) : error.message;
}

function isVariables(value: unknown): value is Variables {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
