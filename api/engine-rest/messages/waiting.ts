/** Who waits for a message, and what it would start, as Camunda 7's correlation finds them. */
import type { DataSource } from 'typeorm';
import type { Key } from '../../../workflows/bpmn/plan.js';
import type { Variables } from '../../../workflows/contract.js';
import { ofCallersTenants } from '../../auth/caller.js';
import { Parameters } from '../../search/parameters.js';
import { isKey } from '../../validation/key.js';

export interface WaitingExecution {
  readonly subscriptionKey: Key;
  readonly processInstanceKey: Key;
  readonly elementInstanceKey: Key;
}

export interface MessageStart {
  readonly processDefinitionKey: Key;
  readonly elementId: string;
}

export interface Correlation {
  readonly messageName: string;
  readonly businessKey?: string | null | undefined;
  readonly processInstanceId?: string | null | undefined;
  readonly correlationKeys: Variables;
  readonly localCorrelationKeys: Variables;
}

/** Where a message of the model has a correlation key of its own, the business key may be that, too. */
export async function waitingExecutions(
  database: DataSource,
  wanted: Correlation,
): Promise<readonly WaitingExecution[]> {
  const parameters = new Parameters();
  const { businessKey, processInstanceId } = wanted;
  const having = (scope: string, variables: Variables): readonly string[] =>
    Object.entries(variables).map(
      ([name, value]) =>
        `EXISTS (SELECT 1 FROM engine.variables v WHERE v.scope_key = ${scope} AND v.name = ${parameters.add(name)}
          AND v.value = ${parameters.add(JSON.stringify(value))}::jsonb)`,
    );
  const business = businessKey == null ? undefined : parameters.add(businessKey);
  const conditions = [
    `s.state = 'CREATED' AND s.message_name = ${parameters.add(wanted.messageName)}`,
    ofCallersTenants('s.tenant_id', parameters),
    ...(business === undefined ? [] : [`${business} IN (i.business_id, s.correlation_key)`]),
    ...(processInstanceId == null
      ? []
      : [`i.key = ${parameters.add(isKey(processInstanceId) ? processInstanceId : null)}`]),
    ...having('i.key', wanted.correlationKeys),
    ...having('s.element_instance_key', wanted.localCorrelationKeys),
  ];
  return database.query<WaitingExecution[]>(
    `SELECT s.key AS "subscriptionKey", i.key AS "processInstanceKey", s.element_instance_key AS "elementInstanceKey"
     FROM engine.message_subscriptions s JOIN engine.process_instances i ON i.key = s.process_instance_key
     WHERE ${conditions.join(' AND ')} ORDER BY s.key`,
    parameters.values,
  );
}

export async function messageStarts(database: DataSource, messageName: string): Promise<readonly MessageStart[]> {
  const parameters = new Parameters();
  return database.query<MessageStart[]>(
    `SELECT s.process_definition_key AS "processDefinitionKey", s.element_id AS "elementId"
     FROM engine.message_start_subscriptions s
     WHERE s.message_name = ${parameters.add(messageName)} AND ${ofCallersTenants('s.tenant_id', parameters)}
     ORDER BY s.process_id`,
    parameters.values,
  );
}
