/** What the pages behind reply links have in common: a reply is taken once, and becomes the message a process waits for. */
import type { EntityManager } from 'typeorm';
import type { Variables } from '../../../workflows/contract.js';
import { hashToken, verifyToken } from './signed-token.js';

/** Publish it as `POST /v2/messages/publication` would; `messageId` makes a repeated publication harmless. */
export interface ReplyMessage {
  readonly kind: 'answered';
  readonly messageName: string;
  readonly correlationKey: string;
  readonly messageId: string;
  readonly variables: Variables;
}

/** Why a link or a reply is not taken. `invalid` alone can be mended by who replies. */
export type ReplyProblem = 'unknown' | 'expired' | 'answered' | 'invalid';

export interface ReplyRefusal {
  readonly kind: 'refused';
  readonly problem: ReplyProblem;
}

export interface ReplyLink {
  readonly token: string;
  /** `BATON_LINK_SECRET` */
  readonly secret: string;
  readonly now: Date;
}

export const refuse = (problem: ReplyProblem): ReplyRefusal => ({ kind: 'refused', problem });

/**
 * The row that a link is about, by `find` of its id, if the link may still be used: the row knows the token, nobody has
 * `answered` it, and its time is not over.
 */
export async function findByLink<Row extends { readonly tokenHash: string | null }>(
  manager: EntityManager,
  {
    token,
    secret,
    now,
    use,
    find,
    answered,
  }: ReplyLink & {
    readonly use: string;
    readonly find: (manager: EntityManager, id: string) => Promise<Row | null>;
    readonly answered: (row: Row) => boolean;
  },
): Promise<{ readonly kind: 'open'; readonly row: Row } | ReplyRefusal> {
  const check = verifyToken(token, { use, secret, now });
  if (check.kind === 'forged') return refuse('unknown');
  const row = await find(manager, check.ticket.id);
  if (row === null) return refuse('unknown');
  if (answered(row)) return refuse('answered');
  if (check.kind === 'expired' || row.tokenHash !== hashToken(token)) return refuse('expired');
  return { kind: 'open', row };
}
