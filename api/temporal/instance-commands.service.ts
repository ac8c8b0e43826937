import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Client, WorkflowNotFoundError, WorkflowUpdateRPCTimeoutOrCancelledError } from '@temporalio/client';
import {
  type Committed,
  type InstanceState,
  QUERIES,
  REFUSALS,
  UPDATES,
  type UpdatePayloads,
} from '../../workflows/contract.js';
import type { UnconfirmedInstance } from '../../database/engine/unconfirmed-steps.js';
import type { ApiConfig } from '../config.js';
import { conflict, invalid, Problem } from '../problem/problem.js';
import { Promotions } from '../express/promotions.service.js';
import { CONFIG } from '../tokens.js';
import { assertFits } from '../validation/payload-size.js';
import { grpcErrorOf, isAborted, isOverloaded, persistently, refusalOf } from './attempts.js';
import { UnconfirmedSteps } from './unconfirmed-steps.service.js';

export interface Command<Name extends keyof UpdatePayloads> {
  readonly workflowId: string;
  readonly update: Name;
  readonly payload: UpdatePayloads[Name];
  /** What the command is about, as in "user task 20000000": it was there a moment ago. */
  readonly subject: string;
  /** Repeating a command with the same id does it once; a fresh one where absent. */
  readonly updateId?: string;
}

/** Sends commands to the workflows of process instances. Each returns after what it changed is in the database. */
@Injectable()
export class InstanceCommands {
  constructor(
    @Inject(Client) private readonly client: Client,
    @Inject(CONFIG) private readonly config: ApiConfig,
    @Inject(Promotions) private readonly promotions: Promotions,
    @Inject(UnconfirmedSteps) private readonly steps: UnconfirmedSteps,
  ) {}

  /** Throws a `Problem` where the instance refuses (409), the variables are too large (413), or Temporal or the worker does not answer (503). */
  async send<Name extends keyof UpdatePayloads>(command: Command<Name>): Promise<void> {
    if ('variables' in command.payload) assertFits(command.payload.variables);
    try {
      await this.update(command);
    } catch (error) {
      throw commandProblem(error, command.subject);
    }
  }

  /**
   * What `read` finds; once more where a command would be refused for it (`isOpen` is false) while it is open whether
   * Temporal has the instance's last steps. Throws a `Problem` as `send` does.
   */
  async certain<Row extends UnconfirmedInstance>(
    read: () => Promise<Row>,
    isOpen: (row: Row) => boolean,
    subject: string,
  ): Promise<Row> {
    const row = await read();
    if (isOpen(row)) return row;
    const settled = await this.steps.settle(row).catch((error: unknown) => {
      throw commandProblem(error, subject);
    });
    return settled ? read() : row;
  }

  /** What an instance is doing, from its workflow itself. Throws a `Problem` as `send` does. */
  async state(workflowId: string, subject: string): Promise<InstanceState> {
    try {
      return await this.reached(workflowId, () =>
        this.client.workflow.getHandle(workflowId).query<InstanceState>(QUERIES.state),
      );
    } catch (error) {
      throw commandProblem(error, subject);
    }
  }

  /**
   * Hands an instance what it waits for. False where it waits no more: it has ended, refuses, or can never take what is
   * too large. Throws where it stays open whether the instance took it.
   */
  async offer<Name extends keyof UpdatePayloads>(
    command: Pick<Command<Name>, 'workflowId' | 'update' | 'payload'>,
  ): Promise<boolean> {
    try {
      await this.update(command);
      return true;
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return false;
      const refusal = refusalOf(error)?.type;
      if (
        refusal === REFUSALS.notFound ||
        refusal === REFUSALS.ended ||
        refusal === REFUSALS.tooLarge ||
        refusal === CLOSED
      )
        return false;
      throw error;
    }
  }

  /** Under one id, so that the workflow does it once, however often it is sent. */
  private async update<Name extends keyof UpdatePayloads>(
    command: Pick<Command<Name>, 'workflowId' | 'update' | 'payload' | 'updateId'>,
  ): Promise<void> {
    const { workflowId, update, payload, updateId = randomUUID() } = command;
    const handle = this.client.workflow.getHandle(workflowId);
    const send = (): Promise<Committed> =>
      handle.executeUpdate<Committed, [UpdatePayloads[Name]]>(UPDATES[update], { args: [payload], updateId });
    this.steps.confirm(await this.reached(workflowId, send));
  }

  /** An instance that began in a transaction may be seen before its workflow is there. */
  private async reached<Result>(workflowId: string, operation: () => Promise<Result>): Promise<Result> {
    try {
      return await this.within(operation);
    } catch (error) {
      if (!(error instanceof WorkflowNotFoundError) || !(await this.promotions.hasten(workflowId))) throw error;
      return this.within(operation);
    }
  }

  /** Gives `operation`, which may be repeated, the time of a command. */
  async within<Result>(operation: () => Promise<Result>): Promise<Result> {
    const deadline = Date.now() + this.config.commandTimeoutMs;
    return this.client.withDeadline(deadline, () => persistently(operation, deadline));
  }
}

/** The `Problem` that an error of the Temporal client means; the error itself where it is none of those. */
export function commandProblem(error: unknown, subject: string): unknown {
  const refusal = refusalOf(error);
  if (refusal?.type === REFUSALS.tooLarge) {
    return new Problem({ status: 413, code: 'PAYLOAD_TOO_LARGE', detail: refusal.message });
  }
  if (refusal?.type === REFUSALS.invalid) return invalid(refusal.message);
  if (refusal?.type === REFUSALS.state) return conflict(refusal.message);
  if (refusal?.type === REFUSALS.behind)
    return new Problem({ status: 503, code: REFUSALS.behind, detail: refusal.message });
  if (refusal?.type === REFUSALS.suspended)
    return new Problem({ status: 409, code: REFUSALS.suspended, detail: refusal.message });
  if (
    refusal?.type === REFUSALS.notFound ||
    refusal?.type === REFUSALS.ended ||
    refusal?.type === CLOSED ||
    error instanceof WorkflowNotFoundError
  ) {
    return conflict(`Expected ${subject} to be active, but it ended meanwhile.`);
  }
  return unavailableProblem(error) ?? error;
}

/** Type of Temporal's own failure of an update whose workflow was ended from outside before it answered. */
const CLOSED = 'AcceptedUpdateCompletedWorkflow';

/** gRPC's codes of a call that was cancelled, took too long, or found nobody. */
const CANCELLED = 1;
const DEADLINE_EXCEEDED = 4;
const UNAVAILABLE = 14;

/** 503 where Temporal or its workers give no answer; undefined where the error says something else. */
export function unavailableProblem(error: unknown): Problem | undefined {
  if (isOverloaded(error)) return overloaded();
  if (isAborted(error)) return noWorker();
  const cause = grpcErrorOf(error instanceof WorkflowUpdateRPCTimeoutOrCancelledError ? error.cause : error);
  if (cause?.code === UNAVAILABLE || (cause?.code === DEADLINE_EXCEEDED && !SENT.test(cause.details)))
    return noTemporal();
  if (cause?.code === DEADLINE_EXCEEDED || cause?.code === CANCELLED) return noWorker();
  return error instanceof WorkflowUpdateRPCTimeoutOrCancelledError ? noWorker() : undefined;
}

/** gRPC names the address of a call that went out before time ran out; without a connection there is none. */
const SENT = /remote_addr=/;

function noTemporal(): Problem {
  return new Problem({
    status: 503,
    code: 'TEMPORAL_UNAVAILABLE',
    detail:
      'Expected Temporal to answer, but it cannot be reached. Check TEMPORAL_ADDRESS and the Temporal server, then repeat the request.',
  });
}

function overloaded(): Problem {
  return new Problem({
    status: 503,
    code: 'RESOURCE_EXHAUSTED',
    detail: 'Expected Temporal to take the command, but it has too much to do. Repeat the request later.',
  });
}

function noWorker(): Problem {
  return new Problem({
    status: 503,
    code: 'NO_ANSWER',
    detail:
      'Expected the process instance to answer in time, but it did not. Check that a worker is running; the command may still be done, so read the instance before repeating it.',
  });
}
