/** Records as CSV: what one may read, and nothing that a spreadsheet would run. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startCrm, type Crm } from './crm-harness.js';

let crm: Crm;
beforeAll(async () => {
  crm = await startCrm();
  await crm.make('customers', {
    name: '=HYPERLINK("http://evil.example")',
    email: 'a@export.example',
    phone: '+49 30 901820',
  });
  await crm.make('customers', { name: '贝通 "科技", 北京', email: 'b@export.example' });
});
afterAll(() => crm.api.close());

const exported = (who: string, body: object, path = 'customers') => crm.as(who, 'POST', `/crm/${path}/export`, body);
const columns = ['name', 'email', 'phone'];

describe('an export', () => {
  it('has the columns asked for, formulas as texts, and telephone numbers as they are', async () => {
    const { status, type, body } = await exported('sam', { columns, sort: [{ field: 'id' }] });
    expect({ status, type }).toEqual({ status: 200, type: 'text/csv; charset=utf-8' });
    expect(body.split('\r\n')).toEqual([
      'name,email,phone',
      `"'=HYPERLINK(""http://evil.example"")",a@export.example,+4930901820`,
      '"贝通 ""科技"", 北京",b@export.example,',
      '',
    ]);
  });

  it('is of what a search finds, with a byte-order mark for Excel', async () => {
    const { body } = await exported('sam', {
      columns: ['name'],
      filter: { email: 'b@export.example' },
      byteOrderMark: true,
    });
    // fetch takes the mark away where it decodes texts.
    expect(body.replace(/^\ufeff/, '')).toBe('name\r\n"贝通 ""科技"", 北京"\r\n');
    expect((await exported('sam', { columns: ['nothing'] })).status).toBe(400);
    expect((await exported('sam', { filter: { nothing: 1 } })).status).toBe(400);
  });

  it('has more pages than one', async () => {
    await crm.api.sql(
      `INSERT INTO crm.products (sku, name) SELECT 'P' || n, 'Product ' || n FROM generate_series(1, 2500) n`,
    );
    const { body } = await exported('sam', { columns: ['sku'], sort: [{ field: 'sku', order: 'DESC' }] }, 'products');
    expect(new Set(body.trimEnd().split('\r\n')).size).toBe(2501);
  });

  it('shows nobody what is not his to read, and is in the access log', async () => {
    await crm.rule('support', 'customer', 'email', false);
    expect((await exported('kim', { columns: ['email', 'phone'], sort: [{ field: 'id' }] })).body).toBe(
      'email,phone\r\n,+4930901820\r\n,\r\n',
    );
    expect((await exported('pat', { columns })).body).toBe('name,email,phone\r\n');
    const [entry] = await crm.api.sql(
      `SELECT action, via, fields, cardinality(record_ids) AS records FROM crm.access_log WHERE username = 'kim'`,
    );
    expect(entry).toEqual({ action: 'export', via: 'export', fields: ['email', 'phone'], records: 2 });
  });
});
