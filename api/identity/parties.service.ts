import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { MemberKind } from '../../database/identity/membership.entity.js';
import type { PartyKind } from '../../database/identity/party.entity.js';
import { ROLES } from '../auth/permissions.js';
import { conflict, notFound, Problem } from '../problem/problem.js';
import { get, search, type SearchResult } from '../search/search.js';
import { assertMember, type Member } from './assert-member.js';
import { auditIdentity } from './audit-identity.js';
import { forgetOwner } from './forget-owner.js';
import { memberTable, partyTable } from './parties.table.js';

export interface PartyName {
  readonly kind: PartyKind;
  readonly id: string;
}

interface Described {
  readonly name: string;
  readonly description?: string;
}

type Shown = Readonly<Record<string, unknown>>;

/** Groups, roles and tenants, and who belongs to them. */
@Injectable()
export class PartiesService {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  search(kind: PartyKind, body: unknown): Promise<SearchResult<Shown>> {
    return search(this.database, { table: partyTable(kind), body });
  }

  get({ kind, id }: PartyName): Promise<Shown> {
    return get(this.database, partyTable(kind), id);
  }

  create({ kind, id }: PartyName, { name, description }: Described, actor: string | undefined): Promise<Shown> {
    return this.database.transaction(async (manager) => {
      const created = await manager.query<unknown[]>(
        `INSERT INTO identity.parties (kind, id, name, description) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING 1`,
        [kind, id, name, description ?? null],
      );
      if (created.length === 0) throw alreadyThere(kind.toLowerCase(), id);
      const after = await get(manager, partyTable(kind), id);
      await auditIdentity(manager, { actor, operation: 'CREATE', entityType: kind, entityId: id, after });
      return after;
    });
  }

  async update({ kind, id }: PartyName, to: Described, actor: string | undefined): Promise<Shown> {
    const before = await this.get({ kind, id });
    return this.database.transaction(async (manager) => {
      await manager.query('UPDATE identity.parties SET name = $3, description = $4 WHERE kind = $1 AND id = $2', [
        kind,
        id,
        to.name,
        to.description ?? null,
      ]);
      const after = await get(manager, partyTable(kind), id);
      await auditIdentity(manager, { actor, operation: 'UPDATE', entityType: kind, entityId: id, before, after });
      return after;
    });
  }

  /** With all that is told of it: who belongs to it, and to what it belongs. */
  async delete(party: PartyName, actor: string | undefined): Promise<void> {
    if ((party.kind === 'ROLE' && Object.hasOwn(ROLES, party.id)) || party.id === '<default>')
      throw conflict(`Expected a ${party.kind.toLowerCase()} that somebody made, but ${party.id} is built in.`);
    const before = await this.get(party);
    await this.database.transaction(async (manager) => {
      await manager.query('DELETE FROM identity.parties WHERE kind = $1 AND id = $2', [party.kind, party.id]);
      await manager.query(
        `DELETE FROM identity.memberships WHERE (party_kind = $1 AND party_id = $2) OR (member_kind = $1 AND member_id = $2)`,
        [party.kind, party.id],
      );
      await forgetOwner(manager, party);
      const change = { actor, operation: 'DELETE', entityType: party.kind, entityId: party.id } as const;
      await auditIdentity(manager, { ...change, before });
    });
  }

  async members(party: PartyName, kind: MemberKind, body: unknown): Promise<SearchResult<Shown>> {
    await this.get(party);
    return search(this.database, {
      table: memberTable(kind),
      body,
      within: (parameters) => `m.party_kind = ${parameters.add(party.kind)} AND m.party_id = ${parameters.add(party.id)}
        AND m.member_kind = ${parameters.add(kind)}`,
    });
  }

  async rolesOf(party: PartyName, body: unknown): Promise<SearchResult<Shown>> {
    await this.get(party);
    return search(this.database, {
      table: partyTable('ROLE'),
      body,
      within: (parameters) => `p.id IN (SELECT party_id FROM identity.memberships WHERE party_kind = 'ROLE'
        AND member_kind = ${parameters.add(party.kind)} AND member_id = ${parameters.add(party.id)})`,
    });
  }

  /** Nothing happens where it is a member already. */
  async add(party: PartyName, member: Member, actor: string | undefined): Promise<void> {
    await this.get(party);
    await assertMember(this.database, member);
    await this.database.transaction(async (manager) => {
      const added = await manager.query<unknown[]>(
        `INSERT INTO identity.memberships (party_kind, party_id, member_kind, member_id) VALUES ($1, $2, $3, $4)
         ON CONFLICT DO NOTHING RETURNING 1`,
        [party.kind, party.id, member.kind, member.id],
      );
      if (added.length === 0) return;
      const change = { actor, operation: 'ASSIGN', entityType: party.kind, entityId: party.id } as const;
      await auditIdentity(manager, { ...change, after: { member: { ...member } } });
    });
  }

  async remove(party: PartyName, member: Member, actor: string | undefined): Promise<void> {
    await this.database.transaction(async (manager) => {
      const removed = await manager.query<unknown[]>(
        `WITH removed AS (DELETE FROM identity.memberships
           WHERE party_kind = $1 AND party_id = $2 AND member_kind = $3 AND member_id = $4 RETURNING 1) SELECT 1 FROM removed`,
        [party.kind, party.id, member.kind, member.id],
      );
      if (removed.length === 0) throw notFound(`member of ${party.kind.toLowerCase()} ${party.id}`, member.id);
      const change = { actor, operation: 'UNASSIGN', entityType: party.kind, entityId: party.id } as const;
      await auditIdentity(manager, { ...change, before: { member: { ...member } } });
    });
  }
}

export function alreadyThere(noun: string, id: string): Problem {
  return new Problem({
    status: 409,
    code: 'ALREADY_EXISTS',
    detail: `Expected the ${noun} ${id} to be new, but it is there.`,
  });
}
