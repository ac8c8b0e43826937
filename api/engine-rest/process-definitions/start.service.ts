import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Key } from '../../../workflows/bpmn/plan.js';
import { ProcessInstanceCommandsService } from '../../process-instances/process-instance-commands.service.js';
import { shownTenant } from '../support/tenants.js';
import { ScopeVariables } from '../variables/scope-variables.service.js';
import { keepTypes, readVariables, type TypedVariables } from '../variables/typed-variables.js';
import type { StartRequest } from './process-definitions.dto.js';

/** An instance that was just started, as Camunda 7 shows it. */
export interface StartedInstance {
  readonly links: readonly never[];
  readonly id: Key;
  readonly definitionId: Key;
  readonly definitionKey: string;
  readonly businessKey: string | null;
  readonly caseInstanceId: null;
  readonly ended: boolean;
  readonly suspended: boolean;
  readonly tenantId: string | null;
  readonly variables?: TypedVariables;
}

@Injectable()
export class StartService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(ProcessInstanceCommandsService) private readonly commands: ProcessInstanceCommandsService,
    @Inject(ScopeVariables) private readonly variables: ScopeVariables,
  ) {}

  async start(processDefinitionKey: Key, request: StartRequest, actor: string | undefined): Promise<StartedInstance> {
    const { values, types } = readVariables(request.variables, 'variables');
    const { businessKey, startInstructions } = request;
    const { processInstanceKey, processDefinitionId, tenantId } = await this.commands.create(
      {
        processDefinitionKey,
        variables: values,
        ...(businessKey == null ? {} : { businessId: businessKey }),
        ...(startInstructions && {
          startInstructions: startInstructions.map(({ activityId }) => ({ elementId: activityId })),
        }),
      },
      { actor, beforeStart: (key) => keepTypes(this.database, key, types) },
    );
    const [instance] = await this.database.query<{ readonly ended: boolean }[]>(
      'SELECT ended_at IS NOT NULL AS ended FROM engine.process_instances WHERE key = $1',
      [processInstanceKey],
    );
    const scope = { processInstanceKey, scopeKey: processInstanceKey };
    return shownTenant({
      links: [],
      id: processInstanceKey,
      definitionId: processDefinitionKey,
      definitionKey: processDefinitionId,
      businessKey: businessKey ?? null,
      caseInstanceId: null,
      ended: instance?.ended === true,
      suspended: false,
      tenantId,
      ...(request.withVariablesInReturn === true && { variables: await this.variables.all(scope) }),
    });
  }
}
