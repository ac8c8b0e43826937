import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { MessagesService } from '../../messages/messages.service.js';
import type { Problem } from '../../problem/problem.js';
import { StartService, type StartedInstance } from '../process-definitions/start.service.js';
import { badUserRequest } from '../support/refusals.js';
import { ScopeVariables } from '../variables/scope-variables.service.js';
import { keepTypes, readVariables, type TypedVariables } from '../variables/typed-variables.js';
import type { MessageRequest } from './messages.dto.js';
import { messageStarts, waitingExecutions, type MessageStart, type WaitingExecution } from './waiting.js';

/** Who had the message. */
export interface CorrelationResult {
  readonly resultType: 'Execution' | 'ProcessDefinition';
  readonly execution: {
    readonly id: string;
    readonly processInstanceId: string;
    readonly ended: false;
    readonly tenantId: null;
  } | null;
  readonly processInstance: StartedInstance | null;
  readonly variables?: TypedVariables;
}

/** Camunda 7's correlation: exactly one that waits, else exactly one process that the message starts; or all of both. */
@Injectable()
export class CorrelationService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(MessagesService) private readonly messages: MessagesService,
    @Inject(StartService) private readonly starter: StartService,
    @Inject(ScopeVariables) private readonly variables: ScopeVariables,
  ) {}

  async correlate(request: MessageRequest, actor: string | undefined): Promise<readonly CorrelationResult[]> {
    const { messageName, processInstanceId, all } = request;
    const waiting = await waitingExecutions(this.database, {
      ...request,
      correlationKeys: readVariables(request.correlationKeys, 'correlationKeys').values,
      localCorrelationKeys: readVariables(request.localCorrelationKeys, 'localCorrelationKeys').values,
    });
    const mayStart = processInstanceId == null && (all === true || waiting.length === 0);
    const starts = mayStart ? await messageStarts(this.database, messageName) : [];
    if (all !== true && waiting.length + starts.length !== 1)
      throw mismatch(request, waiting.length + starts.length === 0 ? 'nobody' : 'more than one');
    const taken = await this.give(request, waiting);
    if (all !== true && taken.length + starts.length === 0) throw mismatch(request, 'nobody any more');
    const started = await Promise.all(starts.map((start) => this.start(request, start, actor)));
    return [...taken, ...started];
  }

  private async give(
    { messageName, processVariables, variablesInResultEnabled }: MessageRequest,
    waiting: readonly WaitingExecution[],
  ): Promise<readonly CorrelationResult[]> {
    if (waiting.length === 0) return [];
    const { values, types } = readVariables(processVariables, 'processVariables');
    for (const { processInstanceKey } of waiting) await keepTypes(this.database, processInstanceKey, types);
    const subscriptionKeys = waiting.map(({ subscriptionKey }) => subscriptionKey);
    const taken = await this.messages.address({ name: messageName, variables: values, subscriptionKeys });
    return Promise.all(
      waiting
        .filter(({ subscriptionKey }) => taken.includes(subscriptionKey))
        .map(async ({ processInstanceKey, elementInstanceKey }) => ({
          resultType: 'Execution' as const,
          execution: {
            id: elementInstanceKey,
            processInstanceId: processInstanceKey,
            ended: false as const,
            tenantId: null,
          },
          processInstance: null,
          ...(variablesInResultEnabled === true && {
            variables: await this.variables.all({ processInstanceKey, scopeKey: processInstanceKey }),
          }),
        })),
    );
  }

  private async start(
    { processVariables, businessKey, variablesInResultEnabled }: MessageRequest,
    { processDefinitionKey, elementId }: MessageStart,
    actor: string | undefined,
  ): Promise<CorrelationResult> {
    const { variables, ...processInstance } = await this.starter.start(
      processDefinitionKey,
      {
        variables: processVariables ?? null,
        businessKey: businessKey ?? null,
        startInstructions: [{ type: 'startBeforeActivity', activityId: elementId }],
        withVariablesInReturn: variablesInResultEnabled ?? null,
      },
      actor,
    );
    return { resultType: 'ProcessDefinition', execution: null, processInstance, ...(variables && { variables }) };
  }
}

function mismatch({ messageName }: MessageRequest, who: string): Problem {
  return badUserRequest(
    `Expected exactly one execution or process definition to wait for message ${messageName} with these keys, but ${who} does.`,
  );
}
