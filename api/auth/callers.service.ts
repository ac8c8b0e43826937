import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { DataSource } from 'typeorm';
import type { MemberKind } from '../../database/identity/membership.entity.js';
import type { ApiConfig } from '../config.js';
import { isOfReader, readerOrigin } from '../temporal-codec/codec-cors.js';
import { CONFIG } from '../tokens.js';
import type { Caller } from './caller.js';
import { readKey, secretFits } from './api-keys.js';
import { passwordFits } from './passwords.js';
import { permissionsOf } from './permissions.js';
import type { Authorized } from './rights.js';
import { sessionTokenOf } from './session-cookie.js';
import { Sessions } from './sessions.service.js';
import { Tokens } from './tokens.service.js';

type Method = 'api-key' | 'password' | 'token';

export interface Identified {
  readonly kind: 'CLIENT' | 'USER';
  readonly name: string;
  /** Hash of the password or secret; absent where a token of the provider says who it is. */
  readonly credential?: string | null;
  readonly groups?: readonly string[];
  readonly claims?: Readonly<Record<string, unknown>>;
}

interface Belongings {
  /** Not disabled, and the time of the key has not passed. */
  readonly welcome: boolean;
  readonly owners: readonly { readonly kind: string; readonly id: string }[];
  readonly authorizations: readonly Authorized[];
}

/** A password that was right is not computed again for this long: argon2 is slow on purpose. */
const REMEMBERED_MS = 60_000;
const MOST_REMEMBERED = 10_000;

/** Everything that a member belongs to, also by way of groups and roles, and what all of these are authorized for. */
const BELONGS = `WITH RECURSIVE owners AS (
    SELECT given.kind, given.id FROM unnest($1::text[], $2::text[]) given (kind, id)
    UNION
    SELECT m.party_kind, m.party_id FROM owners o
      JOIN identity.memberships m ON m.member_kind = o.kind AND m.member_id = o.id
  ) SELECT
    (SELECT COALESCE(jsonb_agg(jsonb_build_object('kind', kind, 'id', id)), '[]') FROM owners) AS owners,
    (SELECT COALESCE(jsonb_agg(jsonb_build_object('resourceType', a.resource_type, 'resourceId', a.resource_id,
        'property', a.resource_property, 'permissions', a.permission_types)), '[]')
      FROM identity.authorizations a JOIN owners o ON a.owner_type = o.kind AND a.owner_id = o.id) AS authorizations,
    NOT EXISTS (SELECT FROM identity.users WHERE $3 = 'USER' AND username = $4 AND NOT active)
      AND NOT EXISTS (SELECT FROM identity.api_keys WHERE $3 = 'CLIENT' AND client_id = $4 AND expires_at <= now()) AS welcome`;

/** Finds out who sends a request, by its `Authorization` header or the cookie of a session. */
@Injectable()
export class Callers {
  private readonly remembered = new Map<string, number>();
  private readonly reader: string | undefined;

  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(Tokens) private readonly tokens: Tokens,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(CONFIG) { temporalUiUrl }: ApiConfig,
  ) {
    this.reader = readerOrigin(temporalUiUrl);
  }

  /** Undefined where the request names nobody we know. */
  async find(request: Request): Promise<Caller | undefined> {
    const identified = await this.identify(request);
    return identified && this.callerOf(identified);
  }

  /** What a user has by what is stored here, for work that goes on without a request of his; undefined once he is disabled. */
  ofUser(username: string): Promise<Caller | undefined> {
    return this.callerOf({ kind: 'USER', name: username });
  }

  /** The header counts before the cookie. */
  async identify(request: Request): Promise<Identified | undefined> {
    const authorization = request.get('authorization');
    if (authorization === undefined) {
      const token = sessionTokenOf(request, isOfReader(request, this.reader) || undefined);
      return token === '' ? undefined : this.sessions.owner(token);
    }
    const address = request.ip ?? '';
    const [, scheme = '', value = ''] = /^(\w+) +(\S+)$/.exec(authorization.trim()) ?? [];
    if (scheme.toLowerCase() === 'basic') return this.byPassword(value, address);
    return scheme.toLowerCase() === 'bearer' ? this.byBearer(value, address) : undefined;
  }

  private async byPassword(encoded: string, address: string): Promise<Identified | undefined> {
    const digest = createHash('sha256').update(encoded).digest('hex');
    const [, name = '', password = ''] = /^([^:]*):(.*)$/s.exec(Buffer.from(encoded, 'base64').toString('utf8')) ?? [];
    const [user] = await this.database.query<{ readonly hash: string }[]>(
      'SELECT password_hash AS hash FROM identity.users WHERE username = $1',
      [name.replaceAll('\0', '')],
    );
    const known = user && `${digest} ${user.hash}`;
    if (known !== undefined && (this.remembered.get(known) ?? 0) > Date.now())
      return { kind: 'USER', name, credential: user?.hash };
    const fits = await passwordFits(password, user?.hash);
    await this.log(name, 'password', address, fits);
    if (!fits || known === undefined) return undefined;
    if (this.remembered.size >= MOST_REMEMBERED) this.remembered.clear();
    this.remembered.set(known, Date.now() + REMEMBERED_MS);
    return { kind: 'USER', name, credential: user?.hash };
  }

  private async byBearer(token: string, address: string): Promise<Identified | undefined> {
    const given = readKey(token);
    if (!given) {
      const owner = await this.tokens.owner(token);
      if (!owner) await this.log('', 'token', address, false);
      return owner && { kind: 'USER', ...owner };
    }
    const [stored] = await this.database.query<{ readonly hash: string; readonly usedNow: boolean }[]>(
      `SELECT secret_hash AS hash, COALESCE(last_used_at > now() - interval '1 minute', false) AS "usedNow"
       FROM identity.api_keys WHERE client_id = $1`,
      [given.clientId.replaceAll('\0', '')],
    );
    if (stored && secretFits(given.secret, stored.hash)) {
      if (!stored.usedNow)
        await this.database.query('UPDATE identity.api_keys SET last_used_at = now() WHERE client_id = $1', [
          given.clientId,
        ]);
      return { kind: 'CLIENT', name: given.clientId, credential: stored.hash };
    }
    await this.log(given.clientId, 'api-key', address, false);
    return undefined;
  }

  private async callerOf({ kind, name, groups = [], claims }: Identified): Promise<Caller | undefined> {
    const members: (readonly [MemberKind, string])[] = [
      [kind, name],
      ...groups.map((group) => ['GROUP', group] as const),
      ...(claims ? (await this.rulesOf(claims)).map((rule) => ['MAPPING_RULE', rule] as const) : []),
    ];
    const [{ owners, authorizations, welcome }] = await this.database.query<[Belongings]>(BELONGS, [
      members.map(([memberKind]) => memberKind),
      members.map(([, id]) => id),
      kind,
      name,
    ]);
    if (!welcome) return undefined;
    const of = (party: string): readonly string[] => owners.filter((one) => one.kind === party).map(({ id }) => id);
    const roles = of('ROLE');
    const tenants = of('TENANT');
    return {
      kind,
      name,
      roles,
      groups: of('GROUP'),
      tenants: tenants.length === 0 ? ['<default>'] : tenants,
      permissions: permissionsOf(roles),
      authorizations,
    };
  }

  private async rulesOf(claims: Readonly<Record<string, unknown>>): Promise<readonly string[]> {
    const rules = await this.database.query<
      { readonly id: string; readonly claimName: string; readonly claimValue: string }[]
    >('SELECT id, claim_name AS "claimName", claim_value AS "claimValue" FROM identity.mapping_rules');
    return rules
      .filter(({ claimName, claimValue }) => {
        const value = Object.hasOwn(claims, claimName) ? claims[claimName] : undefined;
        return Array.isArray(value) ? value.includes(claimValue) : String(value) === claimValue;
      })
      .map(({ id }) => id);
  }

  private async log(name: string, method: Method, address: string, succeeded: boolean): Promise<void> {
    await this.database.query(
      'INSERT INTO identity.logins (name, method, address, succeeded) VALUES ($1, $2, $3, $4)',
      [name.replaceAll('\0', '').slice(0, 256), method, address, succeeded],
    );
  }
}
