/** A ticket belongs to someone of the department that works on it. */
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { Ticket, type TicketStatus } from '../../database/crm/ticket.entity.js';
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

/** The lightest load of open tickets, then the name. */
const candidate = `
  SELECT member.username AS "ticketOwner", member.email AS "ticketOwnerEmail"
  FROM crm.users member
  WHERE member.department = $1 AND member.active
  ORDER BY (
    SELECT count(*) FROM crm.tickets
    WHERE owner = member.username AND status NOT IN ('closed', 'withdrawn')
  ), member.username
  LIMIT 1`;

const chief = `
  SELECT manager.username AS "ticketManager", manager.email AS "ticketManagerEmail"
  FROM crm.departments department JOIN crm.users manager ON manager.username = department.manager
  WHERE department.name = $1`;

/** Chooses within the transaction; of several at once in a department the next waits for the one before. */
export async function chooseTicketOwner(
  manager: EntityManager,
  department: string,
): Promise<z.output<typeof ticketOwner>> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('crm:ticket-owner:' || $1, 0))`, [department]);
  const [member]: readonly object[] = await manager.query(candidate, [department]);
  const [head]: readonly object[] = await manager.query(chief, [department]);
  const nobody = { ticketOwner: null, ticketOwnerEmail: null, ticketManager: null, ticketManagerEmail: null };
  return { ...nobody, ...member, ...head };
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
