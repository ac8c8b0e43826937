/**
 * Which records are compared at all: those that have a key in common. Keys are kept as digests under the data key, so that
 * the table of them tells nothing of addresses and numbers.
 */
import { digest } from '../sealed.js';
import { nameTokens } from './name-tokens.js';
import type { Subject } from './subject.js';

export const keyKinds = ['email', 'phone', 'name', 'name-domain', 'prefix'] as const;
export type KeyKind = (typeof keyKinds)[number];

export interface BlockingKey {
  readonly kind: KeyKind;
  /** 64 bits as PostgreSQL's bigint: of kind, key, record type and organisation, so that it is looked up alone. */
  readonly digest: string;
}

export interface Block {
  readonly recordType: string;
  /** Records of different organisations are never compared. */
  readonly ownedBy: string;
}

const PREFIX_LETTERS = 3;

export function blockingKeys(subject: Subject, { recordType, ownedBy }: Block): readonly BlockingKey[] {
  return Object.entries(keysOf(subject)).map(([kind, key]) => ({
    kind: kind as KeyKind,
    digest: digest(`match ${recordType} ${ownedBy} ${kind} ${key}`).readBigInt64BE().toString(),
  }));
}

function keysOf({ name, email, phone }: Subject): Partial<Record<KeyKind, string>> {
  const tokens = nameTokens(name ?? '');
  const key = tokens.join(' ');
  const domain = email?.split('@')[1];
  return {
    ...(email && { email }),
    ...(phone && { phone }),
    ...(key !== '' && { name: key, prefix: tokens.map((token) => token.slice(0, PREFIX_LETTERS)).join(' ') }),
    ...(key !== '' && domain !== undefined && { 'name-domain': `${key} ${domain}` }),
  };
}
