import type { EntityManager } from 'typeorm';
import type { Key } from '../../workflows/bpmn/plan.js';
import type { Json } from '../../workflows/engine/record.js';
import { storableJson } from './json.js';

/** A deployed decision, as far as evaluating it needs. */
export interface DeployedDecision {
  readonly decisionKey: Key;
  readonly decisionId: string;
  readonly name: string;
  readonly version: number;
  readonly requirementsKey: Key;
  readonly requirementsId: string;
  readonly planHash: string;
  readonly tenantId: string;
}

/** How one decision came to its value. */
export interface EvaluatedDecision {
  readonly decisionId: string;
  readonly name: string;
  readonly type: 'DECISION_TABLE' | 'LITERAL_EXPRESSION' | 'UNKNOWN';
  readonly value: Json;
  readonly inputs: readonly object[];
  readonly matchedRules: readonly object[];
}

export interface DecisionAudit {
  /** The same for every attempt at the same evaluation: the last one stays. */
  readonly evaluationKey: Key;
  readonly at: Date;
  readonly decision: DeployedDecision;
  /** The business rule task; absent where somebody asked over HTTP. */
  readonly caller?: {
    readonly processDefinitionKey: Key;
    readonly processInstanceKey: Key;
    readonly elementInstanceKey: Key;
  };
  readonly outcome:
    | { readonly ok: true; readonly evaluations: readonly EvaluatedDecision[] }
    /** `decisionId`: the decision that failed. */
    | { readonly ok: false; readonly decisionId: string; readonly message: string };
}

const COLUMNS = /* sql */ `
  d.key::text AS "decisionKey", d.decision_id AS "decisionId", d.name, d.version, r.key::text AS "requirementsKey",
  r.requirements_id AS "requirementsId", r.plan_hash AS "planHash", d.tenant_id AS "tenantId"`;
const FROM = /* sql */ `
  FROM engine.decision_definitions d JOIN engine.decision_requirements r
    ON r.key = d.decision_requirements_key AND r.deleted_at IS NULL`;

/** One version by its key, or the latest of an id among these tenants and these decisions; null: of all. */
export async function findDecision(
  manager: EntityManager,
  name:
    | { readonly decisionKey: Key }
    | {
        readonly decisionId: string;
        readonly tenants: readonly string[] | null;
        readonly only: readonly string[] | null;
      },
): Promise<DeployedDecision | undefined> {
  const [where, values] =
    'decisionKey' in name
      ? ['d.key = $1', [name.decisionKey]]
      : [
          'd.decision_id = $1 AND ($2::text[] IS NULL OR d.tenant_id = ANY($2)) AND ($3::text[] IS NULL OR d.decision_id = ANY($3))',
          [name.decisionId, name.tenants, name.only],
        ];
  const [found] = await manager.query<DeployedDecision[]>(
    `SELECT ${COLUMNS} ${FROM} WHERE ${where} ORDER BY d.version DESC LIMIT 1`,
    values,
  );
  return found;
}

/** The newest version that the binding of a business rule task allows, in the tenant of its process. */
export async function findCalledDecision(
  manager: EntityManager,
  called: {
    readonly decisionId: string;
    readonly binding: string;
    readonly versionTag?: string | undefined;
    /** Nothing is found where it is not that of the process. */
    readonly tenantId?: string | undefined;
    readonly callerDefinitionKey: Key;
  },
): Promise<DeployedDecision | undefined> {
  const [found] = await manager.query<DeployedDecision[]>(
    `SELECT ${COLUMNS} ${FROM}
     JOIN engine.process_definitions caller ON caller.key = $2 AND caller.tenant_id = d.tenant_id
     WHERE d.decision_id = $1 AND d.tenant_id = COALESCE($5, d.tenant_id) AND CASE $3
       WHEN 'latest' THEN true
       WHEN 'versionTag' THEN d.version_tag = $4
       WHEN 'version' THEN d.version::text = $4
       WHEN 'deployment' THEN d.deployment_key = caller.deployment_key
     END
     ORDER BY d.version DESC
     LIMIT 1`,
    [called.decisionId, called.callerDefinitionKey, called.binding, called.versionTag ?? null, called.tenantId ?? null],
  );
  return found;
}

/** Writes how an evaluation went, in place of an earlier attempt at it. */
export async function auditDecision(manager: EntityManager, audit: DecisionAudit): Promise<void> {
  const { evaluationKey, at, decision, caller, outcome } = audit;
  const rows = outcome.ok ? outcome.evaluations.map(rowOf) : [failedRow(outcome)];
  await manager.transaction(async (transaction) => {
    await transaction.query('DELETE FROM engine.decision_instances WHERE evaluation_key = $1', [evaluationKey]);
    await transaction.query(
      `INSERT INTO engine.decision_instances (id, evaluation_key, state, evaluated_at, failure, decision_key, decision_id,
         decision_name, decision_version, decision_type, decision_requirements_key, root_decision_key,
         process_definition_key, process_instance_key, element_instance_key, result, inputs, matched_rules, tenant_id)
       SELECT $1::bigint || '-' || e.index, $1, e.state, $2, e.failure, coalesce(d.key, root.key), e.decision_id,
         coalesce(e.name, d.name, e.decision_id), coalesce(d.version, root.version), e.type,
         root.decision_requirements_key, root.key, $4, $5, $6, coalesce(e.result, 'null'), e.inputs, e.matched_rules,
         root.tenant_id
       FROM engine.decision_definitions root
       CROSS JOIN jsonb_to_recordset($7) AS e(index integer, state text, failure text, decision_id text, name text,
         type text, result jsonb, inputs jsonb, matched_rules jsonb)
       LEFT JOIN engine.decision_definitions d
         ON d.decision_requirements_key = root.decision_requirements_key AND d.decision_id = e.decision_id
       WHERE root.key = $3`,
      [
        evaluationKey,
        at,
        decision.decisionKey,
        caller?.processDefinitionKey ?? null,
        caller?.processInstanceKey ?? null,
        caller?.elementInstanceKey ?? null,
        storableJson(rows.map((row, index) => ({ index: index + 1, ...row }))),
      ],
    );
  });
}

function rowOf({ decisionId, name, type, value, inputs, matchedRules }: EvaluatedDecision): object {
  return {
    state: 'EVALUATED',
    decision_id: decisionId,
    name,
    type,
    result: value,
    inputs,
    matched_rules: matchedRules,
  };
}

function failedRow({ decisionId, message }: Extract<DecisionAudit['outcome'], { readonly ok: false }>): object {
  return {
    state: 'FAILED',
    failure: message,
    decision_id: decisionId,
    type: 'UNKNOWN',
    result: null,
    inputs: [],
    matched_rules: [],
  };
}
