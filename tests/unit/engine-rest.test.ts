/** The table of routes says what the routes say (`UPDATE=1` writes it); dates and values of Camunda 7. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { camundaDate, readDate } from '../../api/engine-rest/support/dates.js';
import { readTypedValue, writeTypedValue } from '../../api/engine-rest/variables/typed-values.js';
import { withEngineRestRoutes } from '../../bin/docs/engine-rest.js';

test('docs/camunda-7.md lists the routes of /engine-rest', async () => {
  const path = join(import.meta.dirname, '../../docs/camunda-7.md');
  const page = await readFile(path, 'utf8');
  if (process.env['UPDATE'] === '1') await writeFile(path, withEngineRestRoutes(page));
  expect(await readFile(path, 'utf8')).toBe(withEngineRestRoutes(page));
});

describe('dates', () => {
  it.each([
    ['2013-01-23T13:42:42.000+0000', '2013-01-23T13:42:42.000Z'],
    ['2013-01-23T13:42:42.5+0530', '2013-01-23T08:12:42.500Z'],
    ['2013-01-23T13:42:42-01:00', '2013-01-23T14:42:42.000Z'],
    ['2013-01-23T13:42:42', '2013-01-23T13:42:42.000Z'],
    ['2013-01-23T13:42:42Z', '2013-01-23T13:42:42.000Z'],
  ])('%s is %s', (text, iso) => expect(readDate(text)?.toISOString()).toBe(iso));

  it.each(['2013-01-23', '2013-13-23T13:42:42.000+0000', 'today', 7, null])('%s is none', (text) =>
    expect(readDate(text)).toBeUndefined(),
  );

  it('are read as they were written', () => {
    const dates = fc.date({ min: new Date(0), max: new Date('9999-12-31T23:59:59.999Z'), noInvalidDate: true });
    fc.assert(fc.property(dates, (date) => readDate(camundaDate(date))?.getTime() === date.getTime()));
  });
});

describe('typed values', () => {
  it('are read as they were written, whatever the JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (json) => {
        const value = JSON.parse(JSON.stringify(json)) as never;
        expect(readTypedValue(writeTypedValue(value, undefined), 'variable')).toEqual({ value });
      }),
    );
  });

  it('fall back to what their JSON tells where somebody else set another value', () => {
    const date = { type: 'Date', valueInfo: {} };
    expect(writeTypedValue('2026-01-01T00:00:00.000Z', date).type).toBe('Date');
    expect(writeTypedValue('soon', date)).toEqual({ type: 'String', value: 'soon', valueInfo: {} });
    expect(writeTypedValue('x', { type: 'Long', valueInfo: {} }).type).toBe('String');
    expect(writeTypedValue({ a: 1 }, { type: 'Xml', valueInfo: {} })).toMatchObject({ type: 'Json', value: '{"a":1}' });
  });

  it('are refused where they are not of their type', () => {
    const java = { serializationDataFormat: 'application/x-java-serialized-object' };
    for (const wrong of [
      { value: 'rO0AB', type: 'Object', valueInfo: java },
      { value: 1, type: 'Null' },
      { value: 40_000, type: 'Short' },
      { value: 2 ** 60, type: 'Long' },
      { value: '', type: 'Double' },
      { value: 'yes', type: 'Boolean' },
      { value: 1, type: 'Duration' },
      'bare',
      null,
    ])
      expect(() => readTypedValue(wrong, 'variable')).toThrow(/^Expected variable.*, but it is/);
  });
});
