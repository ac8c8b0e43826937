import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { activities, catalogue } from '../../activities/index.js';
import { renderActivities } from '../../bin/docs/activities.js';

describe('the catalogue', () => {
  test('has every activity once, by its task type', () => {
    expect(Object.keys(catalogue)).toEqual(activities.map(({ type }) => type));
    expect(new Set(activities.map(({ type }) => type)).size).toBe(activities.length);
  });

  test('tells required inputs from optional ones and from those with a default', () => {
    expect(catalogue['crm:update-lead']?.inputs.slice(0, 3)).toEqual([
      { name: 'leadId', required: true },
      { name: 'fillOnly', required: false },
      { name: 'name', required: false },
    ]);
    expect(catalogue['email:send']?.inputs.filter(({ required }) => required).map(({ name }) => name)).toEqual(['to']);
  });

  test('keeps local activities well below the time a workflow task has', () => {
    const local = Object.values(catalogue).filter(({ execution }) => execution === 'local');
    expect(local.map(({ type }) => type)).toEqual(expect.arrayContaining(['crm:create-lead', 'crm:assign-owner']));
    for (const { startToCloseMs } of local) expect(startToCloseMs).toBeLessThanOrEqual(10_000);
  });

  test('describes every input and output', () => {
    for (const { type, input, output } of activities) {
      for (const schema of [z.toJSONSchema(input, { io: 'input' }), z.toJSONSchema(output)]) {
        const undescribed = Object.entries(schema.properties ?? {}).filter(
          ([, property]) => typeof property !== 'object' || !/[.…]$/.test(property.description ?? ''),
        );
        expect([type, undescribed.map(([name]) => name)]).toEqual([type, []]);
      }
    }
  });

  test('is what docs/activities.md says; `UPDATE=1` writes it', async () => {
    const path = join(import.meta.dirname, '../../docs/activities.md');
    if (process.env['UPDATE'] === '1') await writeFile(path, renderActivities());
    expect(await readFile(path, 'utf8')).toBe(renderActivities());
  });
});
