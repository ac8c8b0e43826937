/** People as the CRM knows them: their department, and with it what they see of customers. */
import { answerOf, api, type ItemOf } from '../../api/client.js';

export type Staff = ItemOf<'/v2/crm/staff/search'>;

/** Null where somebody is not of the staff. */
export async function staffOf(username: string): Promise<Staff | null> {
  const { items } = await answerOf(api.POST('/v2/crm/staff/search', { body: { filter: { username } } }));
  return items[0] ?? null;
}

/** Everything else that is known of somebody stays. */
export async function putDepartment(person: {
  readonly username: string;
  readonly department: string;
  readonly name: string;
  readonly email: string;
}): Promise<void> {
  const { username, department, name, email } = person;
  const before = await staffOf(username);
  const { phone, territories, skills, locale, timeZone, active } = before ?? {};
  await api.PUT('/v2/crm/staff/{username}', {
    params: { path: { username } },
    body: { ...{ phone, territories, skills, locale, timeZone, active }, department, email, name: name || username },
  });
}
