import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rights on single resources; tenants of audit entries and batch operations that outlive what they are about. */
export class Authorizations1795500000120 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      ALTER TABLE engine.batch_operations DROP COLUMN tenants;
      ALTER TABLE engine.batch_operation_items DROP COLUMN tenant_id;
      DELETE FROM engine.audit_log WHERE entity_id IS NOT NULL;
      ALTER TABLE engine.audit_log DROP COLUMN entity_id, DROP COLUMN tenant_id;
      DROP TABLE identity.authorizations;
    `);
  }
}

const TABLES = /* sql */ `
CREATE TABLE identity.authorizations (
  key bigint NOT NULL,
  owner_type text NOT NULL,
  owner_id text NOT NULL,
  resource_type text NOT NULL,
  resource_id text,
  resource_property text,
  permission_types text[] NOT NULL,
  CONSTRAINT authorizations_pkey PRIMARY KEY (key),
  CONSTRAINT authorizations_resource_key UNIQUE (owner_type, owner_id, resource_type, resource_id),
  CONSTRAINT authorizations_property_key UNIQUE (owner_type, owner_id, resource_type, resource_property)
);

ALTER TABLE engine.audit_log ADD COLUMN entity_id text, ADD COLUMN tenant_id text;
CREATE INDEX audit_log_entity_id_idx ON engine.audit_log (entity_id) WHERE entity_id IS NOT NULL;

ALTER TABLE engine.batch_operation_items ADD COLUMN tenant_id text NOT NULL DEFAULT '<default>';
UPDATE engine.batch_operation_items t SET tenant_id = i.tenant_id
  FROM engine.process_instances i WHERE i.key = t.process_instance_key AND i.tenant_id <> '<default>';
ALTER TABLE engine.batch_operations ADD COLUMN tenants text[] NOT NULL DEFAULT '{<default>}';
UPDATE engine.batch_operations b SET tenants = t.tenants
  FROM (SELECT batch_operation_key AS key, array_agg(DISTINCT tenant_id) AS tenants
    FROM engine.batch_operation_items GROUP BY 1) t WHERE t.key = b.key;
`;
