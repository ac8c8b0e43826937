/** CSV files become records: all of them or none, under the rights of who sends them. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startCrm, type Crm } from './crm-harness.js';
import { imported, upload } from './csv-upload.js';

let crm: Crm;
beforeAll(async () => {
  crm = await startCrm();
});
afterAll(() => crm.api.close());

const errors = async (importKey: string): Promise<readonly string[]> =>
  (await crm.as('sam', 'GET', `/crm/imports/${importKey}/errors.csv`)).body.trimEnd().split('\r\n');
const named = async (name: string): Promise<readonly Record<string, unknown>[]> =>
  (await crm.as('sam', 'POST', '/crm/customers/search', { filter: { name: { $like: name } } })).body.items;

describe('an import', () => {
  it('reads a file of a Chinese spreadsheet, cleans its rows, and tells of those that cannot be used', async () => {
    // 名称;邮箱;电话;国家 / 贝通科技;ＩＮＦＯ@beitong.example;010 6552 9988;中国 / 无电话;x@@y;;中国, in GB 18030
    const csv = Buffer.from(
      'c3fbb3c63bd3cacfe43bb5e7bbb03bb9fabcd20d0ab1b4cda8bfc6bcbc3ba3c9a3cea3c6a3cf406265' +
        '69746f6e672e6578616d706c653b30313020363535322039393838' +
        '3bd6d0b9fa0d0acedeb5e7bbb03b78404079' +
        '3b3bd6d0b9fa0d0a',
      'hex',
    );
    const mapping = JSON.stringify({ 名称: 'name', 邮箱: 'email', 电话: 'phone', 国家: 'country' });
    const body = await imported(crm, 'sam', { csv: new Uint8Array(csv), form: { mapping } });
    expect(body).toMatchObject({
      state: 'completed',
      encoding: 'gb18030',
      delimiter: ';',
      rowsRead: 2,
      rowsNew: 1,
      rowsBad: 1,
    });
    expect(await named('贝通科技')).toMatchObject([
      { email: 'info@beitong.example', phone: '+861065529988', country: 'CN', ownedBy: crm.home },
    ]);
    expect(await errors(body.importKey)).toEqual([
      'line,column,code,message,名称,邮箱,电话,国家',
      '3,邮箱,EMAIL_INVALID,"Expected an e-mail address, but ""x@@y"" is none.",无电话,x@@y,,中国',
    ]);
  });

  it('leaves out who is known, in the records or in the file, and says which line', async () => {
    const known = await crm.make('customers', { name: 'Known Ltd', email: 'desk@known.example' });
    const csv =
      'name,email\nKNOWN,Desk@known.example\nFresh Inc,hello@fresh.example\n"Fresh, Inc.",hello@fresh.example\n';
    const body = await imported(crm, 'sam', { csv });
    expect(body).toMatchObject({ rowsRead: 3, rowsNew: 1, rowsDuplicate: 2, rowsUpdated: 0 });
    expect((await errors(body.importKey)).slice(1).map((line) => line.split(',').slice(0, 3).join())).toEqual([
      '2,,DUPLICATE',
      '4,,DUPLICATE',
    ]);
    expect((await errors(body.importKey))[1]).toContain(known);
    expect(await named('Fresh*')).toHaveLength(1);
  });

  it('puts rows into who is known where asked to, and can be undone while nothing touched them', async () => {
    const id = await crm.make('customers', { name: 'Update Ltd', email: 'a@update.example', country: 'DE' });
    const csv =
      'name,email,phone,country\nUpdate Limited,a@update.example,+49 30 901820,\nUndo Ltd,b@undo.example,,FR\n';
    const body = await imported(crm, 'sam', { csv, form: { duplicates: 'update' } });
    expect(body).toMatchObject({ rowsNew: 1, rowsUpdated: 1, rowsDuplicate: 0 });
    const get = async () => (await crm.as('sam', 'GET', `/crm/customers/${id}`)).body;
    expect(await get()).toMatchObject({ name: 'Update Limited', phone: '+4930901820', country: 'DE' });
    expect((await crm.as('sam', 'POST', `/crm/imports/${body.importKey}/undo`)).status).toBe(204);
    expect(await get()).toMatchObject({ name: 'Update Ltd', phone: null, country: 'DE' });
    expect(await named('Undo Ltd')).toEqual([]);
    expect((await crm.as('sam', 'POST', `/crm/imports/${body.importKey}/undo`)).status).toBe(409);

    const again = await imported(crm, 'sam', { csv, form: { duplicates: 'update' } });
    await crm.admin('PATCH', `/crm/customers/${id}`, { phone: null });
    const { status, body: refusal } = await crm.as('sam', 'POST', `/crm/imports/${again.importKey}/undo`);
    expect({ status, code: refusal.code }).toEqual({ status: 409, code: 'INVALID_STATE' });
    expect(await named('Undo Ltd')).toHaveLength(1);
  });

  it('imports nothing where it is a dry run, or the file ends in the middle of a quote', async () => {
    const csv = 'name,email\nDry Ltd,dry@dry.example\nbad,bad\n';
    expect(await imported(crm, 'sam', { csv, form: { dryRun: 'true' } })).toMatchObject({
      state: 'completed',
      rowsNew: 1,
      rowsBad: 1,
    });
    expect(await imported(crm, 'sam', { csv: `${csv}"Dry` })).toMatchObject({ state: 'failed', rowsNew: 0 });
    expect(await named('Dry Ltd')).toEqual([]);
    // And leaves nothing behind that the next file would meet.
    expect(await imported(crm, 'sam', { csv })).toMatchObject({ rowsNew: 1, rowsDuplicate: 0 });
  });

  it('is refused where the mapping, the file or the rights do not fit', async () => {
    const detail = async (who: string, csv: string, form = {}) => {
      const { status, body } = await upload(crm, who, { csv, form });
      return `${String(status)} ${String(body.detail)}`;
    };
    expect(await detail('sam', 'email\na@b.de\n')).toBe(
      '400 Expected a column for each of name, which a customer has to have, but there is none.',
    );
    expect(await detail('sam', '')).toBe('400 Expected a file with headers in its first line, but it is empty.');
    expect(await detail('sam', 'name\nA\n', { mapping: '{"Firma":"name"}' })).toBe(
      '400 Expected the first line of the file to have Firma, but it has name.',
    );
    expect(await detail('sam', 'name,version\nA,1\n', { mapping: '{"name":"name","version":"version"}' })).toMatch(
      /^400 Expected mapping to name fields among .*, but it names version\.$/,
    );
    await crm.rule('support', 'customer', 'phone', true, false);
    expect(await detail('kim', 'name,phone\nA,+4930901820\n')).toBe(
      '403 Expected fields of customer that your department may write, but it may not write phone.',
    );
    expect(await crm.api.sql('SELECT 1 FROM crm.import_chunks')).toEqual([]);
  });

  it('is seen by its own organisation, whose records it compares with and makes', async () => {
    const csv = 'name,email\nShared Name Ltd,office@sharedname.example\n';
    const ours = await imported(crm, 'sam', { csv });
    const theirs = await imported(crm, 'pat', { csv });
    expect([ours.rowsNew, theirs.rowsNew]).toEqual([1, 1]);
    expect(await named('Shared Name Ltd')).toHaveLength(1);
    expect((await crm.as('pat', 'GET', `/crm/imports/${ours.importKey}`)).status).toBe(404);
    expect((await crm.as('pat', 'GET', `/crm/imports/${ours.importKey}/errors.csv`)).status).toBe(404);
    expect((await crm.as('pat', 'POST', `/crm/imports/${ours.importKey}/undo`)).status).toBe(404);
  });
});
