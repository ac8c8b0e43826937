/** Commands that Temporal gave up though nothing speaks against them: they are sent again. */
import { isGrpcServiceError, ServiceError, WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { REFUSALS } from '../../workflows/contract.js';

/** gRPC's codes of what the server refuses for the moment. */
const RESOURCE_EXHAUSTED = 8;
const FAILED_PRECONDITION = 9;
const ABORTED = 10;
const UNAVAILABLE = 14;

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 2_000;

/** The error of the gRPC call behind an error of the client. */
export function grpcErrorOf(error: unknown): { readonly code: number; readonly details: string } | undefined {
  const cause = error instanceof ServiceError ? error.cause : error;
  return isGrpcServiceError(cause) ? cause : undefined;
}

/** The server lost an update before the workflow answered it: it moved the workflow, or a workflow task failed. */
export function isAborted(error: unknown): boolean {
  const found = grpcErrorOf(error);
  if (found === undefined) return false;
  if (found.code === ABORTED) return true;
  const said = `${error instanceof Error ? error.message : ''} ${found.details}`;
  return (found.code === UNAVAILABLE || found.code === FAILED_PRECONDITION) && /update/i.test(said);
}

/** The refusal of a validator: code in `type`, sentence in `message`. */
export function refusalOf(error: unknown): ApplicationFailure | undefined {
  return error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure
    ? error.cause
    : undefined;
}

function isBehind(error: unknown): boolean {
  return refusalOf(error)?.type === REFUSALS.behind;
}

export function isOverloaded(error: unknown): boolean {
  return grpcErrorOf(error)?.code === RESOURCE_EXHAUSTED;
}

/**
 * Repeats `operation` until it is answered or `deadline` (ms since the epoch) is near; throws the last error then. What it
 * sends has to change nothing the second time.
 */
export async function persistently<Result>(operation: () => Promise<Result>, deadline: number): Promise<Result> {
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
    try {
      return await operation();
    } catch (error) {
      const again = isAborted(error) || isOverloaded(error) || isBehind(error);
      if (!again || Date.now() + pauseMs >= deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
}
