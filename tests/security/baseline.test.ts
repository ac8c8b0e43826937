/** What a scanner looks at first: headers, methods, cookies, origins, paths and what errors tell. */
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type Harness, startHarness } from '../api/harness.js';

describe('the API', () => {
  let api: Harness;
  beforeAll(async () => {
    api = await startHarness({ worker: false, auth: { mode: 'local' } });
  });
  afterAll(() => api.close());

  /** Sent as it is: `fetch` would tidy the path. */
  const raw = (
    method: string,
    path: string,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; text: string }> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(api.url);
      const sent = request({ hostname, port, method, path, headers }, (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk.toString()));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
      });
      sent.on('error', reject).end();
    });

  it.each(['/v2/license', '/v2/process-instances/search', '/v2/nothing', '/engine-rest/version', '/feedback/forged'])(
    'answers %s with headers that browsers heed',
    async (path) => {
      const { headers } = await fetch(api.url + path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toMatch(/^(SAMEORIGIN|DENY)$/);
      expect(headers.get('strict-transport-security')).toMatch(/max-age=\d{8}/);
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('server')).toBeNull();
      expect(headers.get('set-cookie')).toBeNull();
    },
  );

  it.each(['TRACE', 'PROPFIND', 'DEBUG', 'PUT'])('does nothing for %s', async (method) => {
    const { status, text } = await raw(method, '/v2/license', { 'x-secret': 'echo' });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(text).not.toContain('echo');
  });

  it.each([
    '/../../../../etc/passwd',
    '/..%2f..%2f..%2fetc%2fpasswd',
    '/assets/../../../package.json',
    '/assets/..%2f..%2f..%2fpackage.json',
    '/assets/....//....//package.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/v2/../.env',
    '/.env',
    '/.git/config',
    '/package.json',
    '/v2/resources/..%2f..%2fpackage.json/content',
  ])('gives no file for %s', async (path) => {
    const { status, text } = await raw('GET', path, { accept: 'application/json' });
    expect({ path, status: status >= 400 && status < 500 }).toEqual({ path, status: true });
    expect(text).not.toMatch(/root:|"dependencies"|BATON_|\[core\]/);
  });

  it.each(['https://evil.example', 'null', 'https://console.example.com.evil.example', 'http://console.example.com'])(
    'lets pages of %s read nothing',
    async (origin) => {
      const asked = { origin, 'access-control-request-method': 'POST' };
      for (const method of ['GET', 'OPTIONS']) {
        const { headers } = await fetch(`${api.url}/v2/license`, { method, headers: asked });
        expect(headers.get('access-control-allow-origin') ?? '').not.toMatch(/^(\*|null|https?:\/\/.*evil.*)$/);
        expect(headers.get('access-control-allow-origin')).not.toBe(origin);
        expect(headers.get('access-control-allow-credentials')).toBeNull();
      }
    },
  );

  it.each([
    ['POST', '/v2/deployments', 'multipart/form-data; boundary=x', '--y\r\n'],
    ['POST', '/v2/authentication/session', 'application/json', '{"username":'],
    ['POST', '/v2/authentication/session', 'application/json', '{"username":{"$ne":null},"password":1}'],
    ['GET', '/v2/process-instances/%00', undefined, undefined],
    ['GET', '/v2/process-instances/%E0%A4%A', undefined, undefined],
    ['POST', '/forms/none', 'application/x-www-form-urlencoded', 'a[__proto__][b]=1'],
  ])('tells nothing of itself when %s %s is broken', async (method, path, type, body) => {
    const response = await fetch(api.url + path, {
      method,
      ...(type && { headers: { 'content-type': type } }),
      ...(body && { body }),
    });
    const text = await response.text();
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    expect(text).not.toMatch(/node_modules|\bat .+:\d+:\d+|QueryFailedError|\/work|SELECT |node:internal/);
  });
});
