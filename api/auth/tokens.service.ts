import { Inject, Injectable } from '@nestjs/common';
import { createRemoteJWKSet, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import type { ApiConfig, OidcConfig } from '../config.js';
import { CONFIG } from '../tokens.js';

export interface TokenOwner {
  readonly name: string;
  readonly groups: readonly string[];
  readonly claims: Readonly<Record<string, unknown>>;
}

const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

/** Bearer tokens of an OpenID Connect provider, checked against the keys that it publishes. */
@Injectable()
export class Tokens {
  private keys: JWTVerifyGetKey | undefined;

  constructor(@Inject(CONFIG) private readonly config: ApiConfig) {}

  /** Undefined where the token is not one of the provider for us, or its time has passed. */
  async owner(token: string): Promise<TokenOwner | undefined> {
    const { auth } = this.config;
    if (auth.mode !== 'oidc') return undefined;
    try {
      const { payload } = await jwtVerify(token, (this.keys ??= createRemoteJWKSet(new URL(auth.jwksUrl))), {
        issuer: auth.issuer,
        audience: auth.audience,
        algorithms: ALGORITHMS,
      });
      return ownerOf(payload, auth);
    } catch (error) {
      // jose names each refusal by a code; anything else is a provider that does not answer.
      if (error instanceof Error && 'code' in error && /^ERR_J/.test(String(error.code))) return undefined;
      throw error;
    }
  }
}

function ownerOf(claims: JWTPayload, { usernameClaim, groupsClaim }: OidcConfig): TokenOwner | undefined {
  const name = claims[usernameClaim] ?? claims.sub;
  const groups = claims[groupsClaim];
  if (typeof name !== 'string' || name === '') return undefined;
  return { name, groups: Array.isArray(groups) ? groups.filter((group) => typeof group === 'string') : [], claims };
}
