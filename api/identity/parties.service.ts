import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { MemberKind } from '../../database/identity/membership.entity.js';
import type { PartyKind } from '../../database/identity/party.entity.js';
import { ROLES } from '../auth/permissions.js';
import { conflict, notFound, Problem } from '../problem/problem.js';
import { get, search, type SearchResult } from '../search/search.js';
import { memberTable, partyTable } from './parties.table.js';

export interface PartyName {
  readonly kind: PartyKind;
  readonly id: string;
}

export interface Member {
  readonly kind: MemberKind;
  readonly id: string;
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

  async create({ kind, id }: PartyName, name: string, description: string | undefined): Promise<Shown> {
    const created = await this.database.query<unknown[]>(
      `INSERT INTO identity.parties (kind, id, name, description) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING 1`,
      [kind, id, name, description ?? null],
    );
    if (created.length === 0) throw alreadyThere(kind.toLowerCase(), id);
    return this.get({ kind, id });
  }

  async update(party: PartyName, name: string, description: string | undefined): Promise<Shown> {
    await this.get(party);
    await this.database.query('UPDATE identity.parties SET name = $3, description = $4 WHERE kind = $1 AND id = $2', [
      party.kind,
      party.id,
      name,
      description ?? null,
    ]);
    return this.get(party);
  }

  /** With all that is told of it: who belongs to it, and to what it belongs. */
  async delete(party: PartyName): Promise<void> {
    if ((party.kind === 'ROLE' && Object.hasOwn(ROLES, party.id)) || party.id === '<default>')
      throw conflict(`Expected a ${party.kind.toLowerCase()} that somebody made, but ${party.id} is built in.`);
    await this.get(party);
    await this.database.transaction(async (manager) => {
      await manager.query('DELETE FROM identity.parties WHERE kind = $1 AND id = $2', [party.kind, party.id]);
      await manager.query(
        `DELETE FROM identity.memberships WHERE (party_kind = $1 AND party_id = $2) OR (member_kind = $1 AND member_id = $2)`,
        [party.kind, party.id],
      );
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

  async add(party: PartyName, member: Member): Promise<void> {
    await this.get(party);
    await this.assertExists(member);
    await this.database.query(
      `INSERT INTO identity.memberships (party_kind, party_id, member_kind, member_id) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING`,
      [party.kind, party.id, member.kind, member.id],
    );
  }

  async remove(party: PartyName, member: Member): Promise<void> {
    const removed = await this.database.query<unknown[]>(
      `WITH removed AS (DELETE FROM identity.memberships
         WHERE party_kind = $1 AND party_id = $2 AND member_kind = $3 AND member_id = $4 RETURNING 1) SELECT 1 FROM removed`,
      [party.kind, party.id, member.kind, member.id],
    );
    if (removed.length === 0) throw notFound(`member of ${party.kind.toLowerCase()} ${party.id}`, member.id);
  }

  /** Users and clients may be known to the identity provider alone; everything else has to be there. */
  private async assertExists({ kind, id }: Member): Promise<void> {
    if (kind === 'USER' || kind === 'CLIENT') return;
    const found = await this.database.query<unknown[]>(
      kind === 'MAPPING_RULE'
        ? 'SELECT 1 FROM identity.mapping_rules WHERE id = $1 AND $2::text IS NOT NULL'
        : 'SELECT 1 FROM identity.parties WHERE id = $1 AND kind = $2',
      [id, kind],
    );
    if (found.length === 0) throw notFound(kind.toLowerCase().replace('_', ' '), id);
  }
}

export function alreadyThere(noun: string, id: string): Problem {
  return new Problem({
    status: 409,
    code: 'ALREADY_EXISTS',
    detail: `Expected the ${noun} ${id} to be new, but it is there.`,
  });
}
