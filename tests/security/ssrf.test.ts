/** Requests to addresses that others name reach the internet, and nothing else. */
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { post } from '../../activities/channels/http-post.js';

describe('requests to others', () => {
  let server: Server;
  let port: string;
  const asked: string[] = [];
  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      if (request.url === '/moved') response.writeHead(302, { location: `http://127.0.0.1:${port}/secret` });
      response.end('here');
    }).listen(0);
    await once(server, 'listening');
    port = String((server.address() as AddressInfo).port);
  });
  afterAll(() => void server.close());

  const ask = (host: string, privateAddresses = false): Promise<{ readonly status: number }> =>
    post({ url: `http://${host}`, headers: {}, body: '{}', timeoutMs: 5_000, privateAddresses });

  it.each([
    ['loopback', '127.0.0.1'],
    ['any of loopback', '127.8.9.10'],
    ['a name', 'localhost'],
    ['decimal', '2130706433'],
    ['octal', '0177.0.0.1'],
    ['hexadecimal', '0x7f.1'],
    ['short', '127.1'],
    ['this host', '0.0.0.0'],
    ['IPv6', '[::1]'],
    ['IPv6, nowhere', '[::]'],
    ['IPv4 in IPv6', '[::ffff:127.0.0.1]'],
    ['IPv4 in IPv6, hexadecimal', '[::ffff:7f00:1]'],
    ['metadata of clouds', '169.254.169.254'],
    ['metadata in IPv6', '[::ffff:a9fe:a9fe]'],
    ['private 10', '10.0.0.1'],
    ['private 172', '172.16.0.1'],
    ['private 192', '192.168.0.1'],
    ['carrier', '100.64.0.1'],
    ['unique local', '[fd00::1]'],
    ['link local', '[fe80::1]'],
    ['NAT64', '[64:ff9b::7f00:1]'],
    ['6to4', '[2002:7f00:1::]'],
  ])('%s (%s) is refused before anything is sent', async (_, host) => {
    await expect(ask(`${host}:${port}/`)).rejects.toThrow(/is not allowed/);
    expect(asked).toEqual([]);
  });

  it('are not led elsewhere', async () => {
    expect(await ask(`127.0.0.1:${port}/moved`, true)).toMatchObject({ status: 302 });
    expect(asked).toEqual(['/moved']);
  });
});
