import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may do what: people, machines, and what they belong to. */
export class Identity1795400000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA identity CASCADE');
  }
}

const TABLES = /* sql */ `
CREATE SCHEMA identity;

CREATE TABLE identity.users (
  username text NOT NULL,
  name text,
  email text,
  password_hash text NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT users_pkey PRIMARY KEY (username)
);

CREATE TABLE identity.api_keys (
  client_id text NOT NULL,
  secret_hash char(64) NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT api_keys_pkey PRIMARY KEY (client_id)
);

CREATE TABLE identity.parties (
  kind text NOT NULL,
  id text NOT NULL,
  name text NOT NULL,
  description text,
  CONSTRAINT parties_pkey PRIMARY KEY (kind, id)
);

CREATE TABLE identity.mapping_rules (
  id text NOT NULL,
  name text NOT NULL,
  claim_name text NOT NULL,
  claim_value text NOT NULL,
  CONSTRAINT mapping_rules_pkey PRIMARY KEY (id)
);

CREATE TABLE identity.memberships (
  party_kind text NOT NULL,
  party_id text NOT NULL,
  member_kind text NOT NULL,
  member_id text NOT NULL,
  CONSTRAINT memberships_pkey PRIMARY KEY (party_kind, party_id, member_kind, member_id)
);
CREATE INDEX memberships_member_kind_member_id_idx ON identity.memberships (member_kind, member_id);

CREATE TABLE identity.logins (
  key bigint NOT NULL DEFAULT engine.next_key(),
  at timestamptz(3) NOT NULL DEFAULT now(),
  name text NOT NULL,
  method text NOT NULL,
  address text NOT NULL,
  succeeded boolean NOT NULL,
  CONSTRAINT logins_pkey PRIMARY KEY (key)
);
CREATE INDEX logins_at_idx ON identity.logins (at);

INSERT INTO identity.parties (kind, id, name, description) VALUES
  ('ROLE', 'admin', 'Administrator', 'Everything, and who may do what.'),
  ('ROLE', 'designer', 'Designer', 'Deploys processes and tries them.'),
  ('ROLE', 'manager', 'Manager', 'Sees measures and assigns tasks.'),
  ('ROLE', 'operator', 'Operator', 'Keeps instances running; machines that work on jobs.'),
  ('ROLE', 'staff', 'Staff', 'Starts processes and works on tasks.'),
  ('TENANT', '<default>', 'Default', NULL);
`;
