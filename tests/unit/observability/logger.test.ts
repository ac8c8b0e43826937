/** Log lines: what they are about is in them; what people and variables say is not. */
import { Writable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { ApplicationFailure } from '@temporalio/common';
import { createLogger, readLogConfig } from '../../../observability/logger.js';
import { withLogContext } from '../../../observability/log-context.js';
import { eventually } from '../../support/eventually.js';

interface Line {
  readonly level: string;
  readonly time: string;
  readonly name: string;
  readonly msg: string;
  readonly err?: { readonly type: string; readonly message?: string; readonly stack?: string; readonly cause?: object };
  readonly [field: string]: unknown;
}

function memory(): { readonly written: string[]; readonly destination: Writable } {
  const written: string[] = [];
  const write = (chunk: Buffer, _encoding: string, done: () => void): void => {
    written.push(String(chunk));
    done();
  };
  return { written, destination: new Writable({ write }) };
}

function logging(): {
  readonly log: ReturnType<typeof createLogger>;
  readonly lines: () => Line[];
  readonly text: () => string;
} {
  const { written, destination } = memory();
  const log = createLogger({ name: 'test', level: 'trace', destination });
  return { log, lines: () => written.map((line) => JSON.parse(line) as Line), text: () => written.join('') };
}

describe('log lines', () => {
  it('say when, how severe, and what they are about, also after an await', async () => {
    const { log, lines } = logging();
    await withLogContext({ processInstanceKey: '17', elementId: 'task' }, async () => {
      await Promise.resolve();
      log.warn({ attempt: 2 }, 'something happened');
    });
    log.info('elsewhere');
    expect(lines()).toEqual([
      expect.objectContaining({
        level: 'warn',
        name: 'test',
        msg: 'something happened',
        processInstanceKey: '17',
        elementId: 'task',
        attempt: 2,
      }),
      expect.not.objectContaining({ processInstanceKey: expect.anything() as unknown }),
    ]);
    expect(new Date(lines()[0]?.time ?? '').getTime()).toBeGreaterThan(0);
  });

  it('tell errors without the values that they carry', () => {
    const { log, lines, text } = logging();
    const query = Object.assign(new Error('relation "x" does not exist'), {
      code: '42P01',
      parameters: ['anna@example.com', 'secret-value'],
      detail: 'Key (email)=(secret-value) exists',
    });
    log.error({ err: query }, 'a query failed');
    log.error(
      { err: Object.assign(new Error('invalid input: "secret-value"'), { code: '22P02' }) },
      'a value was refused',
    );
    log.error({ err: ApplicationFailure.nonRetryable('Expected secret-value', 'NO_CREDIT') }, 'an activity failed');
    log.error({ err: new Error('550 no such user <anna@example.com>, call +4915112345678') }, 'a mail came back');
    log.error(
      { err: new Error('around', { cause: query }), url: 'postgres://baton:hunter2@db.example.com/baton' },
      'so',
    );
    expect(text()).not.toMatch(/secret-value|anna@|hunter2|4915112345678/);
    expect(lines().map(({ err }) => [err?.type, err?.message])).toEqual([
      ['Error', 'relation "x" does not exist'],
      ['Error', undefined],
      ['ApplicationFailure NO_CREDIT', undefined],
      ['Error', '550 no such user <<address>>, call <number>'],
      ['Error', 'around'],
    ]);
    expect(lines()[0]?.err?.stack).toMatch(/^\s+at .*logger\.test/);
    expect(lines()[4]?.err?.cause).toMatchObject({ type: 'Error', code: '42P01' });
  });
});

describe('settings of logs', () => {
  it('are JSON from info on unless the environment says otherwise, and refused where they mean nothing', () => {
    expect(readLogConfig({})).toEqual({ level: 'info', format: 'json' });
    expect(readLogConfig({ LOG_LEVEL: 'debug', LOG_FORMAT: 'pretty' })).toEqual({ level: 'debug', format: 'pretty' });
    expect(() => readLogConfig({ LOG_LEVEL: 'loud' })).toThrow('Expected LOG_LEVEL to be one of');
    expect(() => readLogConfig({ LOG_FORMAT: 'xml' })).toThrow('Expected LOG_FORMAT to be json or pretty');
  });

  it('pretty lines are for people', async () => {
    const { written, destination } = memory();
    const log = createLogger({ name: 'test', format: 'pretty', destination });
    log.info({ elementId: 'task' }, 'it runs');
    await eventually(() => Promise.resolve(written.length > 0));
    expect(written.join('')).toMatch(/INFO.*it runs\n\s+elementId: "task"/);
  });
});
