/** A lead's owner and status decide who carries it: the one place where `users.open_load` changes. */
import type { EntityManager } from 'typeorm';
import { Lead, type LeadStatus } from '../../database/crm/lead.entity.js';
import { User } from '../../database/crm/user.entity.js';
import { bpmnError } from '../define.js';

const ended: ReadonlySet<LeadStatus> = new Set(['nurture', 'closed', 'duplicate', 'converted']);

/** Locks the lead until the transaction ends. */
export async function lockLead(manager: EntityManager, leadId: string): Promise<Lead> {
  const lead = await manager.findOne(Lead, { where: { id: leadId }, lock: { mode: 'pessimistic_write' } });
  if (lead === null) {
    throw bpmnError({
      errorCode: 'LEAD_NOT_FOUND',
      errorMessage: `Expected lead ${leadId} to exist, but it does not.`,
    });
  }
  return lead;
}

export const leadNotFound = { code: 'LEAD_NOT_FOUND', description: 'There is no lead with this id.' } as const;

/** Saves a locked lead with the changes, and moves the load from who carried it to who carries it now. */
export async function saveLead(
  manager: EntityManager,
  { lead, changes, now }: { readonly lead: Lead; readonly changes: Partial<Lead>; readonly now: Date },
): Promise<Lead> {
  const before = carrier(lead);
  const saved = await manager.save(Lead, { ...lead, ...changes, updatedAt: now });
  const after = carrier(saved);
  if (before !== after) {
    if (before !== null) await manager.decrement(User, { username: before }, 'openLoad', 1);
    if (after !== null) await manager.increment(User, { username: after }, 'openLoad', 1);
  }
  return saved;
}

function carrier(lead: Lead): string | null {
  return ended.has(lead.status) ? null : lead.owner;
}
