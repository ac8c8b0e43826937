import type { Client } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import type { CaughtMail } from '../../../bin/embedded/mail-catcher.js';
import type { CaughtSms } from '../../../bin/embedded/sms-catcher.js';
import type { Ledger } from '../ledger.js';

/** What can be looked at once all is calm. */
export interface Findings {
  readonly ledger: Ledger;
  readonly client: Client;
  readonly dataSource: DataSource;
  readonly mails: readonly CaughtMail[];
  readonly messages: readonly CaughtSms[];
  sql<Row extends object>(text: string, values?: readonly unknown[]): Promise<readonly Row[]>;
}

export interface Violation {
  readonly what: string;
  /** Of the instance that it is about. */
  readonly processInstanceKey?: string;
}

export interface Invariant {
  readonly name: string;
  readonly sentence: string;
  violations(findings: Findings): Promise<readonly Violation[]>;
}
