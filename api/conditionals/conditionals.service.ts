import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { conditionalStarts } from '../../database/engine/signals.js';
import { nextKeys } from '../../database/keys.js';
import { startConditionHolds } from '../../processes/compiler/start-condition.js';
import type { Key } from '../../workflows/bpmn/plan.js';
import { callersTenants } from '../auth/caller.js';
import { callersResources } from '../auth/grants.js';
import { startableDefinition } from '../process-instances/startable-definition.js';
import { StartInstance } from '../process-instances/start-instance.service.js';
import { assertFits } from '../validation/payload-size.js';
import type { ConditionalEvaluationRequest } from './conditionals.dto.js';

/** As Camunda 8 answers it. */
export interface ConditionalEvaluation {
  readonly conditionalEvaluationKey: Key;
  readonly tenantId: string;
  readonly processInstances: readonly { readonly processDefinitionKey: Key; readonly processInstanceKey: Key }[];
}

@Injectable()
export class ConditionalsService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(StartInstance) private readonly starter: StartInstance,
  ) {}

  async evaluate(request: ConditionalEvaluationRequest, actor: string | undefined): Promise<ConditionalEvaluation> {
    const { variables, processDefinitionKey, processDefinitionId } = request;
    assertFits(variables);
    if (processDefinitionKey !== undefined || processDefinitionId !== undefined) {
      await startableDefinition(this.database, { processDefinitionKey, processDefinitionId });
    }
    const { manager } = this.database;
    const starts = await conditionalStarts(manager, {
      processDefinitionKey,
      processId: processDefinitionId,
      tenants: callersTenants(),
      only: callersResources('PROCESS_DEFINITION'),
    });
    const now = Date.now();
    const holding = starts.filter(({ condition }) => startConditionHolds(condition, { variables, now }));
    const [conditionalEvaluationKey = '', ...keys] = await nextKeys(manager, holding.length + 1);
    const processInstances = await Promise.all(
      holding.map(async (start, index) => {
        const processInstanceKey = keys[index] ?? '';
        const definition = await startableDefinition(this.database, {
          processDefinitionKey: start.processDefinitionKey,
        });
        await this.starter.start({
          definition,
          processInstanceKey,
          variables,
          startElementId: start.elementId,
          ...(actor === undefined ? {} : { startedBy: actor }),
        });
        return { processDefinitionKey: start.processDefinitionKey, processInstanceKey };
      }),
    );
    return { conditionalEvaluationKey, tenantId: '<default>', processInstances };
  }
}
