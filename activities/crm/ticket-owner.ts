/** A ticket belongs to someone of the department that works on it. */
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { Customer } from '../../database/crm/customer.entity.js';
import { Ticket, type TicketStatus } from '../../database/crm/ticket.entity.js';
import { chiefOf, lockDepartment, personOf, rank } from '../collaboration/candidates.js';
import { bpmnError } from '../define.js';

export const endedTicket: ReadonlySet<TicketStatus> = new Set(['closed', 'withdrawn']);
export const ticketNotFound = { code: 'TICKET_NOT_FOUND', description: 'There is no ticket with this id.' } as const;

/** Who works on a ticket: output of what assigns one. */
export const ticketOwner = z.object({
  ticketOwner: z.string().nullable().describe('Username of the owner; null where the department has nobody.'),
  ticketOwnerEmail: z.string().nullable().describe('E-mail address of the owner.'),
  ticketManager: z.string().nullable().describe('Username of the department’s manager.'),
  ticketManagerEmail: z.string().nullable().describe('E-mail address of the department’s manager.'),
});

/**
 * Chooses within the transaction, by the customer’s country, skills (category and language) and load; somebody of elsewhere
 * where nobody looks after the country. Of several tickets at once in a department the next waits for the one before.
 */
export async function chooseTicketOwner(
  manager: EntityManager,
  { department, customerId, category, language, now }: Wanted,
): Promise<z.output<typeof ticketOwner>> {
  await lockDepartment(manager, department);
  const customer = await manager.findOneBy(Customer, { id: customerId });
  const usefulSkills = [category, language].filter((skill) => skill != null);
  const wanted = { department, usefulSkills, exclude: [], now };
  const [there] = await rank(manager, { ...wanted, territory: customer?.country ?? null });
  const [anywhere] = there?.eligible === false ? await rank(manager, { ...wanted, territory: null }) : [there];
  const owner = anywhere?.eligible === true ? await personOf(manager, anywhere.username) : null;
  const head = await chiefOf(manager, department);
  return {
    ticketOwner: owner?.username ?? null,
    ticketOwnerEmail: owner?.email ?? null,
    ticketManager: head?.username ?? null,
    ticketManagerEmail: head?.email ?? null,
  };
}

interface Wanted {
  readonly department: string;
  readonly customerId: string;
  readonly category?: string | null | undefined;
  readonly language: string;
  readonly now: Date;
}

/** Locks the ticket until the transaction ends. */
export async function lockTicket(manager: EntityManager, ticketId: string): Promise<Ticket> {
  const ticket = await manager.findOne(Ticket, { where: { id: ticketId }, lock: { mode: 'pessimistic_write' } });
  if (ticket === null) {
    const errorMessage = `Expected ticket ${ticketId} to exist, but it does not.`;
    throw bpmnError({ errorCode: ticketNotFound.code, errorMessage });
  }
  return ticket;
}
