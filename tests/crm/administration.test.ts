/** What the CRM is set up with, over the API. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startCrm, type Crm } from './crm-harness.js';

let crm: Crm;
beforeAll(async () => {
  crm = await startCrm();
});
afterAll(() => crm.api.close());

it('staff, departments and organisations are added and changed; whoever is added sees what is theirs', async () => {
  const { body: supplier } = await crm.admin('POST', '/crm/organisations', { name: 'Pumps Ltd', kind: 'supplier' });
  await crm.admin('PUT', '/crm/departments/pumps', { title: 'Pumps', organisationId: supplier.organisationId });
  const member = { name: 'Paula', email: 'Paula@Pumps.example', department: 'pumps', skills: ['pumps'] };
  expect((await crm.admin('PUT', '/crm/staff/paula', member)).body).toMatchObject({
    email: 'paula@pumps.example',
    organisationId: supplier.organisationId,
    active: true,
  });
  await crm.person('paula', 'staff');
  const { body } = await crm.as('paula', 'POST', '/crm/customers', { name: 'Of Pumps' });
  expect(body.ownedBy).toBe(supplier.organisationId);
  const colleagues = await crm.as('paula', 'POST', '/crm/staff/search', {});
  expect(colleagues.body.items.map(({ username }: { username: string }) => username)).toEqual(['paula']);
  await crm.admin('PUT', '/crm/staff/paula', { ...member, active: false });
  expect((await crm.as('paula', 'GET', `/crm/customers/${String(body.id)}`)).status).toBe(404);
  const nowhere = await crm.as('admin', 'PUT', '/crm/staff/paula', { ...member, department: 'nowhere' });
  expect(nowhere).toMatchObject({ status: 404 });
});

it('there is one house', async () => {
  const again = { name: 'Second home', kind: 'home' };
  expect((await crm.as('admin', 'POST', '/crm/organisations', again)).status).toBe(400);
  const { body } = await crm.admin('PUT', `/crm/organisations/${crm.home}`, { name: 'Acme', kind: 'partner' });
  expect(body).toMatchObject({ name: 'Acme', kind: 'home' });
});

it('rules of fields count at once, and are taken back', async () => {
  const customer = await crm.make('customers', { name: 'Ada', country: 'GB' });
  const rule = '/crm/field-permissions/support/customer/country';
  await crm.admin('PUT', rule, { canRead: false, canWrite: false });
  expect((await crm.as('kim', 'GET', `/crm/customers/${customer}`)).body.country).toBeNull();
  await crm.admin('DELETE', rule);
  expect((await crm.as('kim', 'GET', `/crm/customers/${customer}`)).body.country).toBe('GB');
  expect((await crm.as('admin', 'DELETE', rule)).status).toBe(404);
  const unknown = '/crm/field-permissions/support/customer/shoeSize';
  expect((await crm.as('admin', 'PUT', unknown, { canRead: true, canWrite: true })).status).toBe(404);
  const blind = await crm.as('admin', 'PUT', rule, { canRead: false, canWrite: true });
  expect(blind).toMatchObject({ status: 400 });
});

it('a grant is revoked once, by whose it is', async () => {
  const customer = await crm.make('customers', { name: 'Shared' });
  const grant = await crm.grant('customer', customer, ['name']);
  expect((await crm.as('pat', 'POST', '/crm/sharing-grants/search', {})).body.items).toHaveLength(1);
  expect((await crm.as('pat', 'POST', `/crm/sharing-grants/${grant}/revocation`)).status).toBe(403);
  expect((await crm.admin('POST', `/crm/sharing-grants/${grant}/revocation`)).body).toMatchObject({
    state: 'revoked',
    revokedBy: 'root',
  });
  expect((await crm.as('admin', 'POST', `/crm/sharing-grants/${grant}/revocation`)).status).toBe(409);
  expect((await crm.as('pat', 'GET', `/crm/customers/${customer}`)).status).toBe(404);
});

it('the access log is for who administers', async () => {
  const customer = await crm.make('customers', { name: 'Logged' });
  await crm.as('sam', 'GET', `/crm/customers/${customer}`);
  const filter = { recordType: 'customer', recordIds: [customer] };
  const { body } = await crm.admin('POST', '/crm/access-log/search', { filter, sort: [{ field: 'at' }] });
  expect(body.items).toMatchObject([
    { username: 'root', action: 'create' },
    { username: 'sam', action: 'read', department: 'sales', via: 'record' },
  ]);
  expect((await crm.as('sam', 'POST', '/crm/access-log/search', {})).status).toBe(403);
});
