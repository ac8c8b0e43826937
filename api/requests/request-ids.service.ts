import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource, type EntityManager } from 'typeorm';
import {
  forgetRequests,
  reserve,
  settleRequest,
  type Made,
  type RequestName,
  type Reserved,
} from '../../database/engine/requests.js';
import { canonicalJson } from '../../processes/compiler/canonical-json.js';
import { currentCaller } from '../auth/caller.js';
import { Hourly } from '../hourly.js';
import { Problem } from '../problem/problem.js';
import { LOG } from '../tokens.js';

const KEPT_HOURS = 24;

/** A request as its client names it. */
export interface NamedRequest {
  /** Absent where the client gives none: then each request is the first. */
  readonly id: string | undefined;
  readonly tenantId: string;
  /** What is asked for: JSON, with something that tells routes apart. */
  readonly asked: unknown;
}

/**
 * Makes repeated requests find what the first made. The key of what a request makes is there before it is made: whoever
 * is killed in between leaves the key to the repetition, and what has a key is made once.
 */
@Injectable()
export class RequestIds extends Hourly {
  protected readonly failure = 'old requests cannot be forgotten';

  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(LOG) log: Logger,
  ) {
    super(log);
  }

  /** Throws a `Problem` of status 422 where the first asked for something else. */
  async reserve(
    request: NamedRequest,
    made: Made,
    manager: EntityManager = this.database.manager,
  ): Promise<Omit<Reserved, 'fingerprint'>> {
    const name = nameOf(request);
    if (!name) return { ...made, repeated: false, settled: false };
    const fingerprint = createHash('sha256').update(canonicalJson(request.asked)).digest('hex');
    const reserved = await reserve(manager, name, { ...made, fingerprint });
    if (reserved.fingerprint === fingerprint) return reserved;
    throw new Problem({
      status: 422,
      code: 'IDEMPOTENCY_KEY_REUSED',
      detail: `Expected a repetition of the first request with the Idempotency-Key '${name.id}', but it asks for something else. Give each request a key of its own.`,
    });
  }

  /** What it makes is there. */
  async settle(request: NamedRequest): Promise<void> {
    const name = nameOf(request);
    if (name) await settleRequest(this.database.manager, name);
  }

  protected work(): Promise<void> {
    return forgetRequests(this.database.manager, KEPT_HOURS);
  }
}

function nameOf({ id, tenantId }: NamedRequest): RequestName | undefined {
  const caller = currentCaller();
  return id === undefined ? undefined : { caller: caller ? `${caller.kind}:${caller.name}` : '', tenantId, id };
}
