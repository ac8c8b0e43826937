import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CaughtMail } from '../../bin/embedded/mail-catcher.js';
import { findTemplate, localesFor } from '../../database/crm/templates/find.js';
import { checkTemplate, renderTemplate } from '../../database/crm/templates/render.js';
import { shippedTemplateRows } from '../../database/crm/migrations/shipped-templates.js';
import type { Variables } from '../../workflows/contract.js';
import { failureOf, startBench, type Bench } from './bench.js';

const text = (body: string, html: string | null = null) => ({ subject: 'About {{ what }}', body, html });

describe('a template', () => {
  test('gets its values, escaped in HTML alone, and its subject stays one line', () => {
    const template = text('Hello {{ customer.name }}!', '<p>Hello {{ customer.name }}!</p>');
    expect(renderTemplate(template, { what: 'a\r\nBcc: b', customer: { name: 'A & <b>' } })).toEqual({
      kind: 'rendered',
      subject: 'About a Bcc: b',
      body: 'Hello A & <b>!',
      html: '<p>Hello A &amp; &lt;b&gt;!</p>',
    });
  });

  test('names everything that is missing or null, in all its parts, but not what has a default', () => {
    const template = text('{{ a }} {{ b.c }} {{ given }} {{ d | default: "D" }}', '{{ e }}');
    expect(renderTemplate(template, { given: 1, b: { c: null } })).toEqual({
      kind: 'refused',
      code: 'TEMPLATE_VARIABLE_MISSING',
      message: 'Expected the template to be given what, a, b.c, e, but they are missing.',
      missing: ['what', 'a', 'b.c', 'e'],
    });
    expect(renderTemplate(text('{{ d | default: "D" }}'), { what: 'x', d: null })).toMatchObject({ body: 'D' });
  });

  test.each([
    ['a loop', '{% for i in (1..9) %}{{ i }}{% endfor %}'],
    ['another file', '{% include "/etc/passwd" %}'],
    ['an unclosed placeholder', 'Hello {{ name'],
    ['an unknown filter', '{{ name | exec }}'],
    ['a way around escaping', '{{ name | raw }}'],
  ])('is refused for %s', (_, body) => {
    expect(checkTemplate(text(body))).toMatchObject({ code: 'TEMPLATE_SYNTAX', missing: [] });
    expect(renderTemplate(text(body), { what: 'x', name: 'N' })).toMatchObject({ code: 'TEMPLATE_SYNTAX' });
  });

  test('sees its own values alone', () => {
    expect(renderTemplate(text('{{ customer.constructor.name }}'), { what: 'x', customer: {} })).toMatchObject({
      code: 'TEMPLATE_VARIABLE_MISSING',
    });
  });
});

test('languages fall back to the plain language, then to English', () => {
  expect(localesFor('zh-CN')).toEqual(['zh-CN', 'zh', 'en']);
  expect(localesFor('en-GB')).toEqual(['en-GB', 'en']);
  expect(localesFor(undefined)).toEqual(['en']);
});

test('shipped templates are in English and Chinese, can be read, and name the same values in both', () => {
  const names = (locale: string) =>
    shippedTemplateRows
      .filter(([, , , its]) => its === locale)
      .map(([name, channel, , , subject = null, body]) => {
        const rendered = renderTemplate({ subject, body: body ?? '', html: null }, {});
        return {
          name,
          channel,
          code: rendered.kind === 'refused' && rendered.code,
          values: rendered.kind === 'refused' && [...rendered.missing].sort(),
        };
      });
  expect(names('en')).toEqual(names('zh-CN'));
  expect(new Set(names('en').map(({ code }) => code))).toEqual(new Set(['TEMPLATE_VARIABLE_MISSING']));
});

describe('with a database', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await startBench();
  });
  afterAll(() => bench.stop());

  test('the best language that is there and active is found', async () => {
    const { manager } = bench.dataSource;
    const found = async (locale: string) =>
      (await findTemplate(manager, { name: 'welcome', channel: 'email', locale }))?.locale;
    expect(await found('zh-CN')).toBe('zh-CN');
    expect(await found('zh-TW')).toBe('en');
    expect(await found('de')).toBe('en');
    await bench.query(`UPDATE crm.templates SET active = false WHERE name = 'welcome' AND locale = 'zh-CN'`);
    expect(await found('zh-CN')).toBe('en');
    await bench.query(`UPDATE crm.templates SET active = true WHERE name = 'welcome'`);
  });

  test('email:send takes a template in the language of the customer', async () => {
    await bench.run('email:send', {
      to: 'wei@mail.example',
      template: 'welcome',
      locale: 'zh-CN',
      templateVariables: { name: '李伟' },
    });
    const mails = (await (await fetch(`${bench.catchers.webUrl}/mail`)).json()) as readonly CaughtMail[];
    expect(mails[0]).toMatchObject({ to: ['wei@mail.example'], subject: '欢迎' });
    expect(mails[0]?.text).toContain('李伟，您好！');
  });

  test('the HTML of a template goes beside its text', async () => {
    await bench.query(
      `INSERT INTO crm.templates (name, channel, locale, subject, body, html) VALUES ('both', 'email', 'en', 'S', 'T {{ v }}', '<b>{{ v }}</b>')`,
    );
    await bench.run('email:send', { to: 'html@mail.example', template: 'both', templateVariables: { v: '<1>' } });
    const mails = (await (await fetch(`${bench.catchers.webUrl}/mail`)).json()) as readonly CaughtMail[];
    expect(mails[0]?.source).toMatch(/multipart\/alternative/);
    expect(mails[0]?.source).toContain('<b>&lt;1&gt;</b>');
  });

  test('what is missing is a BPMN error before anything is sent', async () => {
    const input = { to: '+4930901899', template: 'welcome' };
    expect(await failureOf(bench.run('sms:send', input))).toMatchObject({
      type: 'BPMN_ERROR',
      details: [{ errorCode: 'TEMPLATE_VARIABLE_MISSING', variables: { missing: ['name'] } }],
    });
    expect(await failureOf(bench.run('sms:send', { ...input, template: 'nothing' }))).toMatchObject({
      details: [{ errorCode: 'TEMPLATE_NOT_FOUND' }],
    });
  });

  test('a text and a template, or neither, is no input', async () => {
    const to = 'a@mail.example';
    const inputs: readonly Variables[] = [
      { to, subject: 'S' },
      { to, subject: 'S', text: 'T', template: 'welcome' },
      { to, text: 'T' },
    ];
    for (const input of inputs)
      expect(await failureOf(bench.run('email:send', input))).toMatchObject({ type: 'INVALID_INPUT' });
  });
});
