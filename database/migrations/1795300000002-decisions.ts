import type { MigrationInterface, QueryRunner } from 'typeorm';

/** DMN: what is deployed, and how each decision was made. Plans of decisions are in `engine.plans`. */
export class Decisions1795300000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE engine.decision_instances, engine.decision_definitions, engine.decision_requirements',
    );
  }
}

const TABLES = /* sql */ `
CREATE TABLE engine.decision_requirements (
  key bigint NOT NULL,
  requirements_id text NOT NULL,
  name text NOT NULL,
  version integer NOT NULL,
  deployment_key bigint NOT NULL,
  resource_key bigint NOT NULL,
  resource_name text NOT NULL,
  plan_hash char(64) NOT NULL,
  tenant_id text NOT NULL DEFAULT '<default>',
  CONSTRAINT decision_requirements_pkey PRIMARY KEY (key),
  CONSTRAINT decision_requirements_requirements_id_tenant_id_version_key UNIQUE (requirements_id, tenant_id, version)
);
CREATE INDEX decision_requirements_deployment_key_idx ON engine.decision_requirements (deployment_key);

CREATE TABLE engine.decision_definitions (
  key bigint NOT NULL,
  decision_id text NOT NULL,
  name text NOT NULL,
  version integer NOT NULL,
  version_tag text,
  decision_requirements_key bigint NOT NULL,
  deployment_key bigint NOT NULL,
  tenant_id text NOT NULL DEFAULT '<default>',
  CONSTRAINT decision_definitions_pkey PRIMARY KEY (key),
  CONSTRAINT decision_definitions_decision_id_tenant_id_version_key UNIQUE (decision_id, tenant_id, version)
);
CREATE INDEX decision_definitions_decision_requirements_key_idx ON engine.decision_definitions (decision_requirements_key);
CREATE INDEX decision_definitions_deployment_key_idx ON engine.decision_definitions (deployment_key);

CREATE TABLE engine.decision_instances (
  id text NOT NULL,
  evaluation_key bigint NOT NULL,
  state text NOT NULL,
  evaluated_at timestamptz(3) NOT NULL,
  failure text,
  decision_key bigint NOT NULL,
  decision_id text NOT NULL,
  decision_name text NOT NULL,
  decision_version integer NOT NULL,
  decision_type text NOT NULL,
  decision_requirements_key bigint NOT NULL,
  root_decision_key bigint NOT NULL,
  process_definition_key bigint,
  process_instance_key bigint,
  element_instance_key bigint,
  result jsonb NOT NULL,
  inputs jsonb NOT NULL DEFAULT '[]',
  matched_rules jsonb NOT NULL DEFAULT '[]',
  tenant_id text NOT NULL DEFAULT '<default>',
  CONSTRAINT decision_instances_pkey PRIMARY KEY (id)
);
CREATE INDEX decision_instances_evaluation_key_idx ON engine.decision_instances (evaluation_key);
CREATE INDEX decision_instances_evaluated_at_idx ON engine.decision_instances (evaluated_at);
CREATE INDEX decision_instances_decision_id_idx ON engine.decision_instances (decision_id);
CREATE INDEX decision_instances_decision_key_idx ON engine.decision_instances (decision_key);
CREATE INDEX decision_instances_process_instance_key_idx ON engine.decision_instances (process_instance_key) WHERE process_instance_key IS NOT NULL;
`;
