import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Identified } from './callers.service.js';

export const SESSION_COOKIE = 'baton_session';

/** A day's work. */
export const SESSION_MS = 12 * 3_600_000;

const digest = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Who came in with a browser: it keeps a cookie that no script reads, the database a hash of it. */
@Injectable()
export class Sessions {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  /** What the cookie is to hold. Sessions whose time has passed are forgotten. */
  async open({ kind, name, credential, groups = [], claims }: Identified): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.database.query('DELETE FROM identity.sessions WHERE expires_at < now()');
    await this.database.query(
      `INSERT INTO identity.sessions (token_hash, kind, name, credential, groups, claims, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, now() + $7 * interval '1 millisecond')`,
      [digest(token), kind, name, credential ?? null, groups, claims ? JSON.stringify(claims) : null, SESSION_MS],
    );
    return token;
  }

  /** Undefined where there is none, its time has passed, or the password or key is not the same any more. */
  async owner(token: string): Promise<Identified | undefined> {
    const [session] = await this.database.query<(Identified & { readonly claims: Identified['claims'] | null })[]>(
      `SELECT kind, name, credential, groups, claims FROM identity.sessions s
       WHERE token_hash = $1 AND expires_at > now() AND (credential IS NULL OR EXISTS (
         SELECT FROM identity.users u WHERE s.kind = 'USER' AND u.username = s.name AND u.password_hash = s.credential
       ) OR EXISTS (
         SELECT FROM identity.api_keys k WHERE s.kind = 'CLIENT' AND k.client_id = s.name AND k.secret_hash = s.credential))`,
      [digest(token)],
    );
    if (!session) return undefined;
    const { claims, ...rest } = session;
    return claims ? { ...rest, claims } : rest;
  }

  async close(token: string): Promise<void> {
    await this.database.query('DELETE FROM identity.sessions WHERE token_hash = $1', [digest(token)]);
  }
}
