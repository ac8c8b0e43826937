/** Whom an audience means, in one instance of a process. */
import { In, type EntityManager } from 'typeorm';
import { Contact } from '../../../database/crm/contact.entity.js';
import { Customer } from '../../../database/crm/customer.entity.js';
import { Department } from '../../../database/crm/department.entity.js';
import { Lead } from '../../../database/crm/lead.entity.js';
import { Supplier } from '../../../database/crm/supplier.entity.js';
import { Ticket } from '../../../database/crm/ticket.entity.js';
import { User } from '../../../database/crm/user.entity.js';
import type { Variables } from '../../../workflows/contract.js';
import type { Occurrence } from './occurrence.js';

export interface Recipient {
  /** `user:sofia`, `customer:12`. */
  readonly key: string;
  readonly username?: string;
  readonly customerId?: string;
  readonly leadId?: string;
  readonly name: string;
  readonly locale: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly preferred: 'email' | 'sms' | 'inbox';
}

export const AUDIENCE = /^(customer|supplier|owner|manager|assignee|(department|user|contact):.+)$/;

/** What the process is about, as its variables `customerId`, `leadId`, `supplierId` and `ticketId` name it. */
export interface Subjects {
  readonly customer: Customer | null;
  readonly lead: Lead | null;
  readonly supplier: Supplier | null;
  readonly ticket: Ticket | null;
  /** Of the user task the event is of. */
  readonly task: { readonly assignee: string | null; readonly candidateGroups: readonly string[] } | undefined;
}

export async function subjectsOf(
  manager: EntityManager,
  occurrence: Occurrence,
  variables: Variables,
): Promise<Subjects> {
  const lead = await byId(variables['leadId'], (id) => manager.findOneBy(Lead, { id }));
  const customer = await byId(variables['customerId'] ?? lead?.customerId, (id) => manager.findOneBy(Customer, { id }));
  const supplier = await byId(variables['supplierId'], (id) => manager.findOneBy(Supplier, { id }));
  const ticket = await byId(variables['ticketId'], (id) => manager.findOneBy(Ticket, { id }));
  const [task] = await manager.query<NonNullable<Subjects['task']>[]>(
    'SELECT assignee, candidate_groups AS "candidateGroups" FROM engine.user_tasks WHERE element_instance_key = $1',
    [occurrence.elementInstanceKey],
  );
  return { customer, lead, supplier, ticket, task };
}

export async function recipientsOf(
  manager: EntityManager,
  audience: string,
  subjects: Subjects,
): Promise<readonly Recipient[]> {
  const [kind = '', ...rest] = audience.split(':');
  const name = rest.join(':');
  const owner = ownerOf(subjects);
  switch (kind) {
    case 'customer':
      return customerOf(subjects);
    case 'supplier':
      return supplierOf(subjects);
    case 'contact':
      return subjects.customer === null ? [] : contactsOf(manager, subjects.customer, name);
    case 'owner':
      return staff(manager, [owner]);
    case 'assignee':
      return staff(manager, [subjects.task?.assignee ?? null]);
    case 'manager':
      return staff(manager, [await managerOf(manager, subjects.task?.assignee ?? owner, subjects)]);
    case 'department':
      return (await manager.findBy(User, { department: name, active: true })).map(ofStaff);
    default:
      return staff(manager, [name]);
  }
}

/** Whose the case is. */
export function ownerOf({ ticket, customer, lead }: Subjects): string | null {
  return ticket?.owner ?? customer?.owner ?? lead?.owner ?? null;
}

function customerOf({ customer, lead }: Subjects): readonly Recipient[] {
  if (customer !== null)
    return [
      {
        ...addressed(customer),
        key: `customer:${customer.id}`,
        customerId: customer.id,
        preferred: customer.preferredChannel === 'sms' ? 'sms' : 'email',
      },
    ];
  if (lead === null) return [];
  return [
    { ...addressed(lead), key: `lead:${lead.id}`, leadId: lead.id, preferred: lead.email === null ? 'sms' : 'email' },
  ];
}

function supplierOf({ supplier }: Subjects): readonly Recipient[] {
  return supplier === null
    ? []
    : [{ ...addressed(supplier), key: `supplier:${supplier.id}`, preferred: supplier.preferredChannel }];
}

async function contactsOf(manager: EntityManager, customer: Customer, role: string): Promise<readonly Recipient[]> {
  const contacts = await manager.findBy(Contact, { customerId: customer.id, role });
  return contacts.map((contact) => ({
    ...addressed(contact),
    key: `contact:${contact.id}`,
    customerId: customer.id,
    preferred: contact.email === null ? 'sms' : 'email',
  }));
}

/** Who leads the department of that person, or of the task's candidates. */
async function managerOf(manager: EntityManager, username: string | null, { task }: Subjects): Promise<string | null> {
  const person = username === null ? null : await manager.findOneBy(User, { username });
  const names = person ? [person.department] : [...(task?.candidateGroups ?? [])];
  const [department] = await manager.find(Department, { where: { name: In(names) }, order: { name: 'ASC' }, take: 1 });
  return department?.manager ?? null;
}

async function staff(manager: EntityManager, usernames: readonly (string | null)[]): Promise<readonly Recipient[]> {
  const names = usernames.filter((username) => username !== null);
  return (await manager.findBy(User, { username: In(names), active: true })).map(ofStaff);
}

function ofStaff(user: User): Recipient {
  return { ...addressed(user), key: `user:${user.username}`, username: user.username, preferred: 'inbox' };
}

function addressed({ name, locale, email, phone }: Pick<Recipient, 'name' | 'locale' | 'email' | 'phone'>) {
  return { name, locale, email, phone };
}

async function byId<Found>(id: unknown, find: (id: string) => Promise<Found | null>): Promise<Found | null> {
  return (typeof id === 'string' || typeof id === 'number') && /^\d{1,18}$/.test(String(id)) ? find(String(id)) : null;
}
