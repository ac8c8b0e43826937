import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { crmCaller, type CrmCaller } from './crm-caller.js';

/**
 * A transaction in which PostgreSQL itself refuses what is not the caller's (row-level security, ADR 14): the second
 * wall behind what the services check.
 */
@Injectable()
export class CrmSession {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  run<Result>(work: (manager: EntityManager, caller: CrmCaller) => Promise<Result>): Promise<Result> {
    return this.database.transaction(async (manager) => {
      const caller = await crmCaller(manager);
      await enter(manager, caller);
      return work(manager, caller);
    });
  }

  /** With all rights of the service, for what the CRM is set up with: the routes say who may do that. */
  administer<Result>(work: (manager: EntityManager, caller: CrmCaller) => Promise<Result>): Promise<Result> {
    return this.database.transaction(async (manager) => {
      const caller = await crmCaller(manager);
      await introduce(manager, caller);
      return work(manager, caller);
    });
  }
}

/** From here to its end the transaction is the caller's, and has no rights but his. */
export async function enter(manager: EntityManager, caller: CrmCaller): Promise<void> {
  await introduce(manager, caller);
  await manager.query('SET LOCAL ROLE baton_crm');
}

/** Policies and triggers read who it is from the settings of the transaction. */
async function introduce(manager: EntityManager, caller: CrmCaller): Promise<void> {
  await manager.query(
    `SELECT set_config('baton.organisation', $1, true), set_config('baton.department', $2, true),
       set_config('baton.unlimited', $3, true), set_config('baton.actor', $4, true)`,
    [caller.organisationId ?? '', caller.department ?? '', caller.unlimited ? 'on' : 'off', caller.username ?? ''],
  );
}
