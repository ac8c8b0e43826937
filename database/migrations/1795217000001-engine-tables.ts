import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables of schema `engine` and the sequence their keys come from. */
export class EngineTables1795217000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA engine CASCADE');
  }
}

const TABLES = /* sql */ `
CREATE SCHEMA engine;

CREATE SEQUENCE engine.key_sequence AS bigint;

-- A fresh key: seven digits are left for the keys of what is inside an instance.
CREATE FUNCTION engine.next_key() RETURNS bigint LANGUAGE sql VOLATILE
RETURN nextval('engine.key_sequence') * 10000000;

CREATE TABLE engine.deployments (
  key bigint NOT NULL,
  tenant_id text NOT NULL DEFAULT '<default>',
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  deployed_by text,
  CONSTRAINT deployments_pkey PRIMARY KEY (key)
);

CREATE TABLE engine.resources (
  key bigint NOT NULL,
  deployment_key bigint NOT NULL,
  name text NOT NULL,
  kind text NOT NULL,
  content bytea NOT NULL,
  sha256 char(64) NOT NULL,
  CONSTRAINT resources_pkey PRIMARY KEY (key)
);
CREATE INDEX resources_deployment_key_idx ON engine.resources (deployment_key);

CREATE TABLE engine.plans (
  hash char(64) NOT NULL,
  plan text NOT NULL,
  CONSTRAINT plans_pkey PRIMARY KEY (hash)
);

CREATE TABLE engine.process_definitions (
  key bigint NOT NULL,
  process_id text NOT NULL,
  name text,
  version integer NOT NULL,
  version_tag text,
  deployment_key bigint NOT NULL,
  resource_key bigint NOT NULL,
  resource_name text NOT NULL,
  plan_hash char(64) NOT NULL,
  has_start_form boolean NOT NULL DEFAULT false,
  start_form_id text,
  tenant_id text NOT NULL DEFAULT '<default>',
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT process_definitions_pkey PRIMARY KEY (key),
  CONSTRAINT process_definitions_process_id_tenant_id_version_key UNIQUE (process_id, tenant_id, version)
);
CREATE INDEX process_definitions_deployment_key_idx ON engine.process_definitions (deployment_key);
CREATE INDEX process_definitions_resource_key_idx ON engine.process_definitions (resource_key);

CREATE TABLE engine.forms (
  key bigint NOT NULL,
  form_id text NOT NULL,
  version integer NOT NULL,
  version_tag text,
  deployment_key bigint NOT NULL,
  resource_key bigint NOT NULL,
  schema jsonb NOT NULL,
  tenant_id text NOT NULL DEFAULT '<default>',
  CONSTRAINT forms_pkey PRIMARY KEY (key),
  CONSTRAINT forms_form_id_tenant_id_version_key UNIQUE (form_id, tenant_id, version)
);
CREATE INDEX forms_deployment_key_idx ON engine.forms (deployment_key);

CREATE TABLE engine.process_instances (
  key bigint NOT NULL,
  process_definition_key bigint NOT NULL,
  process_id text NOT NULL,
  version integer NOT NULL,
  version_tag text,
  process_name text,
  workflow_id text NOT NULL,
  state text NOT NULL,
  started_at timestamptz(3) NOT NULL,
  ended_at timestamptz(3),
  business_id text,
  tags text[] NOT NULL DEFAULT '{}',
  parent_process_instance_key bigint,
  parent_element_instance_key bigint,
  root_process_instance_key bigint NOT NULL,
  started_by text,
  tenant_id text NOT NULL DEFAULT '<default>',
  CONSTRAINT process_instances_pkey PRIMARY KEY (key)
);
CREATE INDEX process_instances_state_key_idx ON engine.process_instances (state, key);
CREATE INDEX process_instances_process_definition_key_state_idx ON engine.process_instances (process_definition_key, state);
CREATE INDEX process_instances_process_id_state_idx ON engine.process_instances (process_id, state);
CREATE INDEX process_instances_parent_process_instance_key_idx ON engine.process_instances (parent_process_instance_key) WHERE parent_process_instance_key IS NOT NULL;
CREATE INDEX process_instances_parent_element_instance_key_idx ON engine.process_instances (parent_element_instance_key) WHERE parent_element_instance_key IS NOT NULL;
CREATE INDEX process_instances_root_process_instance_key_idx ON engine.process_instances (root_process_instance_key);
CREATE INDEX process_instances_business_id_idx ON engine.process_instances (business_id) WHERE business_id IS NOT NULL;
CREATE INDEX process_instances_workflow_id_idx ON engine.process_instances (workflow_id);
CREATE INDEX process_instances_tags_idx ON engine.process_instances USING gin (tags) WHERE tags <> '{}';
CREATE INDEX process_instances_started_at_idx ON engine.process_instances (started_at);

CREATE TABLE engine.element_instances (
  key bigint NOT NULL,
  process_instance_key bigint NOT NULL,
  process_definition_key bigint NOT NULL,
  process_id text NOT NULL,
  element_id text NOT NULL,
  element_name text,
  element_type text NOT NULL,
  scope_key bigint NOT NULL,
  state text NOT NULL,
  started_at timestamptz(3) NOT NULL,
  ended_at timestamptz(3),
  CONSTRAINT element_instances_pkey PRIMARY KEY (key)
);
CREATE INDEX element_instances_process_instance_key_idx ON engine.element_instances (process_instance_key);
CREATE INDEX element_instances_process_definition_key_element_id_idx ON engine.element_instances (process_definition_key, element_id);

CREATE TABLE engine.sequence_flows (
  process_instance_key bigint NOT NULL,
  flow_id text NOT NULL,
  taken integer NOT NULL,
  CONSTRAINT sequence_flows_pkey PRIMARY KEY (process_instance_key, flow_id)
);

CREATE TABLE engine.variables (
  key bigint NOT NULL,
  process_instance_key bigint NOT NULL,
  scope_key bigint NOT NULL,
  name text NOT NULL,
  value jsonb NOT NULL,
  updated_at timestamptz(3) NOT NULL,
  CONSTRAINT variables_pkey PRIMARY KEY (key),
  CONSTRAINT variables_scope_key_name_key UNIQUE (scope_key, name)
);
CREATE INDEX variables_process_instance_key_idx ON engine.variables (process_instance_key);

CREATE TABLE engine.user_tasks (
  key bigint NOT NULL,
  state text NOT NULL,
  element_instance_key bigint NOT NULL,
  process_instance_key bigint NOT NULL,
  process_definition_key bigint NOT NULL,
  process_id text NOT NULL,
  element_id text NOT NULL,
  name text,
  assignee text,
  owner text,
  candidate_groups text[] NOT NULL DEFAULT '{}',
  candidate_users text[] NOT NULL DEFAULT '{}',
  due_date timestamptz(3),
  follow_up_date timestamptz(3),
  priority integer NOT NULL DEFAULT 50,
  form_id text,
  form_binding text,
  form_version_tag text,
  form_key text,
  external_form_reference text,
  custom_headers jsonb NOT NULL DEFAULT '{}',
  created_at timestamptz(3) NOT NULL,
  ended_at timestamptz(3),
  tenant_id text NOT NULL DEFAULT '<default>',
  CONSTRAINT user_tasks_pkey PRIMARY KEY (key)
);
CREATE INDEX user_tasks_state_key_idx ON engine.user_tasks (state, key);
CREATE INDEX user_tasks_assignee_state_idx ON engine.user_tasks (assignee, state);
CREATE INDEX user_tasks_candidate_groups_idx ON engine.user_tasks USING gin (candidate_groups);
CREATE INDEX user_tasks_candidate_users_idx ON engine.user_tasks USING gin (candidate_users);
CREATE INDEX user_tasks_due_date_idx ON engine.user_tasks (due_date) WHERE state = 'CREATED';
CREATE INDEX user_tasks_process_instance_key_idx ON engine.user_tasks (process_instance_key);
CREATE INDEX user_tasks_element_instance_key_idx ON engine.user_tasks (element_instance_key);
CREATE INDEX user_tasks_process_definition_key_state_idx ON engine.user_tasks (process_definition_key, state);
CREATE INDEX user_tasks_process_id_element_id_idx ON engine.user_tasks (process_id, element_id);

CREATE TABLE engine.jobs (
  key bigint NOT NULL,
  type text NOT NULL,
  state text NOT NULL,
  worker text,
  retries integer NOT NULL,
  deadline timestamptz(3),
  retry_at timestamptz(3),
  priority integer NOT NULL DEFAULT 0,
  error_message text,
  error_code text,
  custom_headers jsonb NOT NULL DEFAULT '{}',
  element_id text NOT NULL,
  element_instance_key bigint NOT NULL,
  process_instance_key bigint NOT NULL,
  process_definition_key bigint NOT NULL,
  process_id text NOT NULL,
  created_at timestamptz(3) NOT NULL,
  ended_at timestamptz(3),
  tenant_id text NOT NULL DEFAULT '<default>',
  CONSTRAINT jobs_pkey PRIMARY KEY (key)
);
CREATE INDEX jobs_activatable_idx ON engine.jobs (type, key) WHERE state IN ('CREATED', 'FAILED', 'TIMED_OUT');
CREATE INDEX jobs_type_state_idx ON engine.jobs (type, state);
CREATE INDEX jobs_state_key_idx ON engine.jobs (state, key);
CREATE INDEX jobs_process_instance_key_idx ON engine.jobs (process_instance_key);
CREATE INDEX jobs_element_instance_key_idx ON engine.jobs (element_instance_key);
CREATE INDEX jobs_process_definition_key_state_idx ON engine.jobs (process_definition_key, state);

CREATE TABLE engine.incidents (
  key bigint NOT NULL,
  state text NOT NULL,
  error_type text NOT NULL,
  error_message text NOT NULL,
  element_id text NOT NULL,
  element_instance_key bigint NOT NULL,
  process_instance_key bigint NOT NULL,
  process_definition_key bigint NOT NULL,
  process_id text NOT NULL,
  job_key bigint,
  created_at timestamptz(3) NOT NULL,
  resolved_at timestamptz(3),
  tenant_id text NOT NULL DEFAULT '<default>',
  CONSTRAINT incidents_pkey PRIMARY KEY (key)
);
CREATE INDEX incidents_state_key_idx ON engine.incidents (state, key);
CREATE INDEX incidents_process_instance_key_idx ON engine.incidents (process_instance_key);
CREATE INDEX incidents_element_instance_key_idx ON engine.incidents (element_instance_key);
CREATE INDEX incidents_process_definition_key_state_idx ON engine.incidents (process_definition_key, state);
CREATE INDEX incidents_job_key_idx ON engine.incidents (job_key) WHERE job_key IS NOT NULL;

CREATE TABLE engine.message_subscriptions (
  key bigint NOT NULL,
  process_instance_key bigint NOT NULL,
  process_definition_key bigint NOT NULL,
  process_id text NOT NULL,
  element_instance_key bigint NOT NULL,
  element_id text NOT NULL,
  message_name text NOT NULL,
  correlation_key text NOT NULL,
  interrupting boolean NOT NULL,
  state text NOT NULL,
  created_at timestamptz(3) NOT NULL,
  updated_at timestamptz(3) NOT NULL,
  tenant_id text NOT NULL DEFAULT '<default>',
  CONSTRAINT message_subscriptions_pkey PRIMARY KEY (key)
);
CREATE INDEX message_subscriptions_open_idx ON engine.message_subscriptions (correlation_key, message_name) WHERE state = 'CREATED';
CREATE INDEX message_subscriptions_message_name_correlation_key_idx ON engine.message_subscriptions (message_name, correlation_key);
CREATE INDEX message_subscriptions_state_key_idx ON engine.message_subscriptions (state, key);
CREATE INDEX message_subscriptions_process_instance_key_idx ON engine.message_subscriptions (process_instance_key);
CREATE INDEX message_subscriptions_element_instance_key_idx ON engine.message_subscriptions (element_instance_key);
CREATE INDEX message_subscriptions_process_definition_key_state_idx ON engine.message_subscriptions (process_definition_key, state);

CREATE TABLE engine.message_start_subscriptions (
  process_definition_key bigint NOT NULL,
  element_id text NOT NULL,
  process_id text NOT NULL,
  message_name text NOT NULL,
  correlation_key text,
  tenant_id text NOT NULL DEFAULT '<default>',
  CONSTRAINT message_start_subscriptions_pkey PRIMARY KEY (process_definition_key, element_id)
);
CREATE INDEX message_start_subscriptions_message_name_idx ON engine.message_start_subscriptions (message_name);
CREATE INDEX message_start_subscriptions_process_id_idx ON engine.message_start_subscriptions (process_id);

CREATE TABLE engine.messages (
  key bigint NOT NULL,
  name text NOT NULL,
  correlation_key text NOT NULL,
  message_id text,
  expires_at timestamptz(3) NOT NULL,
  variables jsonb NOT NULL,
  published_at timestamptz NOT NULL,
  tenant_id text NOT NULL DEFAULT '<default>',
  CONSTRAINT messages_pkey PRIMARY KEY (key)
);
CREATE INDEX messages_correlation_key_name_idx ON engine.messages (correlation_key, name);
CREATE INDEX messages_expires_at_idx ON engine.messages (expires_at);

CREATE TABLE engine.message_deliveries (
  key bigint NOT NULL,
  message_key bigint NOT NULL,
  message_name text NOT NULL,
  correlation_key text NOT NULL,
  kind text NOT NULL,
  subscription_key bigint,
  process_instance_key bigint NOT NULL,
  workflow_id text NOT NULL,
  process_definition_key bigint NOT NULL,
  process_id text NOT NULL,
  element_id text NOT NULL,
  state text NOT NULL,
  holds_correlation_key boolean NOT NULL DEFAULT false,
  attempts integer NOT NULL DEFAULT 0,
  next_attempt_at timestamptz(3),
  created_at timestamptz(3) NOT NULL,
  tenant_id text NOT NULL DEFAULT '<default>',
  CONSTRAINT message_deliveries_pkey PRIMARY KEY (key)
);
CREATE INDEX message_deliveries_message_key_idx ON engine.message_deliveries (message_key);
CREATE INDEX message_deliveries_subscription_key_idx ON engine.message_deliveries (subscription_key);
CREATE INDEX message_deliveries_process_instance_key_idx ON engine.message_deliveries (process_instance_key);
CREATE INDEX message_deliveries_due_idx ON engine.message_deliveries (next_attempt_at, key) WHERE state = 'PENDING';
CREATE UNIQUE INDEX message_deliveries_holder_idx ON engine.message_deliveries (tenant_id, process_id, correlation_key) WHERE holds_correlation_key;

CREATE TABLE engine.commits (
  process_instance_key bigint NOT NULL,
  sequence integer NOT NULL,
  result jsonb NOT NULL,
  at timestamptz(3) NOT NULL,
  digest char(64) NOT NULL,
  undo jsonb NOT NULL,
  CONSTRAINT commits_pkey PRIMARY KEY (process_instance_key, sequence)
);

CREATE TABLE engine.audit_log (
  key bigint NOT NULL DEFAULT engine.next_key(),
  at timestamptz(3) NOT NULL,
  actor text,
  operation text NOT NULL,
  entity_type text,
  entity_key bigint NOT NULL,
  process_instance_key bigint,
  details jsonb NOT NULL DEFAULT '{}',
  CONSTRAINT audit_log_pkey PRIMARY KEY (key)
);
CREATE INDEX audit_log_at_idx ON engine.audit_log (at);
CREATE INDEX audit_log_actor_at_idx ON engine.audit_log (actor, at);
CREATE INDEX audit_log_entity_key_idx ON engine.audit_log (entity_key);
CREATE INDEX audit_log_process_instance_key_idx ON engine.audit_log (process_instance_key);
`;
