/** What the tests of support-escalation and customer-feedback share: a bench, hosts in a walk, and what was sent. */
import { expect } from '@jest/globals';
import type { CaughtMail } from '../../bin/embedded/mail-catcher.js';
import type { CaughtSms } from '../../bin/embedded/sms-catcher.js';
import type { Variables } from '../../workflows/contract.js';
import type { Bench } from './bench.js';
import type { ProcessHost } from './process-host.js';
import type { Stage } from './stage.js';
import { Walk } from './walk.js';

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

export class Desk {
  constructor(
    readonly bench: Bench,
    private readonly stage: Stage,
  ) {}

  /** A started instance; at its none start event, unless told another. */
  async begin(walk: Walk, variables: Variables, startElementId?: string): Promise<ProcessHost> {
    const host = walk.with(await this.stage.host(walk.plan.processId));
    await host.start(variables, startElementId);
    expect(host.incidents()).toEqual([]);
    return host;
  }

  walk = (processId: string): Walk => new Walk(this.stage.plan(processId));

  async stop(): Promise<void> {
    await this.stage.stop();
    await this.bench.stop();
  }

  async mails(to: string): Promise<readonly CaughtMail[]> {
    const caught = (await (await fetch(`${this.bench.catchers.webUrl}/mail`)).json()) as readonly CaughtMail[];
    return caught.filter((mail) => mail.to.includes(to));
  }

  /** Oldest first. */
  async subjects(to: string): Promise<readonly string[]> {
    return (await this.mails(to)).map(({ subject }) => subject).reverse();
  }

  async texts(to: string): Promise<readonly string[]> {
    const caught = (await (await fetch(`${this.bench.catchers.webUrl}/sms`)).json()) as readonly CaughtSms[];
    return caught
      .filter((sms) => sms.to === to)
      .map(({ body }) => body)
      .reverse();
  }
}

/** Variables of the one message of this name that the instance published. */
export function sentBy(host: ProcessHost, messageName: string): Variables {
  const sent = host.published().filter((published) => published.messageName === messageName);
  expect(sent).toHaveLength(1);
  return sent[0]?.variables ?? {};
}
