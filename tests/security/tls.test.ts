/** API, worker and migrations over TLS, with certificates of both sides, to a real PostgreSQL and a real Temporal. */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createSecureServer } from 'node:http2';
import { type AddressInfo, connect, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Connection } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';

import { ensureDatabase } from '../../bin/embedded/ensure-database.js';
import { type Postgres, startPostgres } from '../../bin/embedded/postgres.js';
import { postgresAccount } from '../../bin/embedded/unprivileged-user.js';
import { migrateDatabase } from '../../bin/migrate.js';
import { createDataSource } from '../../database/data-source.js';
import { connectionOptions, readTemporal } from '../../worker/temporal/settings.js';
import { Authority, type Certificate } from '../support/certificates.js';
import { testTemporal } from '../support/services.js';

const hasOpenssl = spawnSync('openssl', ['version'], { stdio: 'ignore' }).status === 0;
if (!hasOpenssl)
  process.stderr.write('Skipping the tests of TLS: openssl, which makes their certificates, is not here.\n');

(hasOpenssl ? describe : describe.skip)('over TLS', () => {
  let ours: Authority;
  let theirs: Authority;
  let client: Certificate;
  let stranger: Certificate;
  beforeAll(() => {
    ours = new Authority('ours');
    theirs = new Authority('theirs');
    client = ours.issue('baton');
    stranger = theirs.issue('baton');
  });
  afterAll(() => [ours, theirs].forEach(({ directory }) => rmSync(directory, { recursive: true, force: true })));

  describe('PostgreSQL', () => {
    let directory: string;
    let server: Postgres;
    let url: URL;
    beforeAll(async () => {
      directory = mkdtempSync(join(tmpdir(), 'baton-tls-'));
      chmodSync(directory, 0o755);
      const log = (): void => undefined;
      const { cert, key } = ours.issue('postgres', ['IP:127.0.0.1']);
      const file = (name: string, text: string | Buffer): string => {
        const path = join(directory, name);
        const account = postgresAccount(log);
        writeFileSync(path, text, { mode: 0o600 });
        if (account) chownSync(path, account.uid, account.gid);
        return path;
      };
      server = await startPostgres({
        dataDir: join(directory, 'data'),
        password: 'baton',
        logFile: join(directory, 'log'),
        port: 0,
        settings: {
          fsync: 'off',
          ssl: 'on',
          ssl_cert_file: file('server.crt', readFileSync(cert)),
          ssl_key_file: file('server.key', readFileSync(key)),
          ssl_ca_file: file('ca.crt', readFileSync(ours.cert)),
          hba_file: file(
            'hba.conf',
            'host postgres all all scram-sha-256\nhostssl baton all all scram-sha-256 clientcert=verify-ca\n',
          ),
        },
        log,
      });
      url = new URL(await ensureDatabase({ serverUrl: server.url, name: 'baton' }));
    });
    afterAll(async () => {
      await server.stop();
      rmSync(directory, { recursive: true, force: true });
    });

    const withTls = ({ ca = ours.cert, own = client }: { ca?: string; own?: Certificate | null } = {}): string => {
      const address = new URL(url);
      address.search = new URLSearchParams({
        sslmode: 'verify-full',
        sslrootcert: ca,
        ...(own && { sslcert: own.cert, sslkey: own.key }),
      }).toString();
      return address.href;
    };

    it('is migrated and used with certificates of both sides', async () => {
      await migrateDatabase(withTls());
      const dataSource = await createDataSource({ url: withTls() }).initialize();
      try {
        const rows = await dataSource.query(
          'SELECT ssl, version, client_dn FROM pg_stat_ssl WHERE pid = pg_backend_pid()',
        );
        expect(rows).toEqual([{ ssl: true, version: 'TLSv1.3', client_dn: '/CN=baton' }]);
      } finally {
        await dataSource.destroy();
      }
    });

    it.each([
      ['no TLS', () => url.href, /no encryption/],
      ['no certificate of our own', () => withTls({ own: null }), /client certificate/],
      ['a certificate of strangers', () => withTls({ own: stranger }), /unknown ca|certificate/i],
      ['a server that strangers vouch for', () => withTls({ ca: theirs.cert }), /certificate/],
    ])('is not reached with %s', async (_, address, message) => {
      await expect(createDataSource({ url: address() }).initialize()).rejects.toThrow(message);
    });
  });

  describe('Temporal', () => {
    let proxy: Server;
    let address: string;
    beforeAll(async () => {
      const { cert, key } = ours.issue('temporal', ['DNS:temporal.test']);
      const [host = '', port = ''] = testTemporal().address.split(':');
      proxy = createServer(
        {
          cert: readFileSync(cert),
          key: readFileSync(key),
          ca: readFileSync(ours.cert),
          requestCert: true,
          rejectUnauthorized: true,
          ALPNProtocols: ['h2'],
        },
        (socket) => {
          const upstream = connect(Number(port), host);
          socket.pipe(upstream).pipe(socket);
          socket.on('error', () => upstream.destroy());
          upstream.on('error', () => socket.destroy());
        },
      ).listen(0, '127.0.0.1');
      await once(proxy, 'listening');
      address = `127.0.0.1:${String((proxy.address() as AddressInfo).port)}`;
    });
    afterAll(() => void proxy.close());

    const environment = (): Record<string, string> => ({
      TEMPORAL_ADDRESS: address,
      TEMPORAL_TLS_SERVER_CA_CERT_PATH: ours.cert,
      TEMPORAL_TLS_SERVER_NAME: 'temporal.test',
      TEMPORAL_TLS_CLIENT_CERT_PATH: client.cert,
      TEMPORAL_TLS_CLIENT_KEY_PATH: client.key,
    });
    const reach = async (settings: Record<string, string>): Promise<void> => {
      const connection = await Connection.connect({
        ...connectionOptions(readTemporal(settings)),
        connectTimeout: 3_000,
      });
      await connection.workflowService.describeNamespace({ namespace: 'default' }).finally(() => connection.close());
    };

    it('is reached by the API and by the worker with certificates of both sides', async () => {
      await reach(environment());
      const native = await NativeConnection.connect(connectionOptions(readTemporal(environment())));
      try {
        const { namespaceInfo } = await native.workflowService.describeNamespace({ namespace: 'default' });
        expect(namespaceInfo?.name).toBe('default');
      } finally {
        await native.close();
      }
    });

    it.each<[string, () => Record<string, string>]>([
      ['no TLS', () => ({ TEMPORAL_ADDRESS: address })],
      [
        'no certificate of our own',
        () => ({ ...environment(), TEMPORAL_TLS_CLIENT_CERT_PATH: '', TEMPORAL_TLS_CLIENT_KEY_PATH: '' }),
      ],
      ['another name', () => ({ ...environment(), TEMPORAL_TLS_SERVER_NAME: 'other.test' })],
      ['a server that nobody known vouches for', () => ({ ...environment(), TEMPORAL_TLS_SERVER_CA_CERT_PATH: '' })],
    ])('is not reached with %s', async (_, settings) => {
      await expect(reach(settings())).rejects.toThrow();
    });

    it('is told the API key of Temporal Cloud', async () => {
      const { cert, key } = ours.issue('cloud', ['IP:127.0.0.1']);
      const told: unknown[] = [];
      const cloud = createSecureServer({ cert: readFileSync(cert), key: readFileSync(key) });
      cloud.on('stream', (stream, headers) => {
        told.push(headers.authorization);
        stream.respond({ ':status': 200, 'content-type': 'application/grpc', 'grpc-status': '7' }, { endStream: true });
      });
      cloud.listen(0, '127.0.0.1');
      await once(cloud, 'listening');
      const settings = {
        TEMPORAL_ADDRESS: `127.0.0.1:${String((cloud.address() as AddressInfo).port)}`,
        TEMPORAL_TLS_SERVER_CA_CERT_PATH: ours.cert,
        TEMPORAL_API_KEY: 'key-of-the-cloud',
      };
      await expect(reach(settings)).rejects.toThrow();
      expect(told[0]).toBe('Bearer key-of-the-cloud');
      cloud.close();
    });
  });
});

describe('settings of TLS', () => {
  it('are off where nothing is said, on with an API key or TEMPORAL_TLS', () => {
    expect(readTemporal({})).toEqual({ address: '127.0.0.1:7233', namespace: 'default', encrypted: true });
    expect(readTemporal({ TEMPORAL_API_KEY: 'k' })).toMatchObject({ apiKey: 'k', tls: {} });
    expect(readTemporal({ TEMPORAL_TLS: 'true' })).toMatchObject({ tls: {} });
    expect(readTemporal({ BATON_TEMPORAL_ENCRYPTION: 'off' }).encrypted).toBe(false);
  });

  it.each([
    [{ TEMPORAL_TLS_CLIENT_CERT_DATA: 'x' }, /together/],
    [{ TEMPORAL_TLS_SERVER_CA_CERT_PATH: '/nowhere.pem' }, /can be read.*ENOENT/],
    [{ TEMPORAL_TLS: 'perhaps' }, /true or false/],
    [{ TEMPORAL_TLS: 'false', TEMPORAL_TLS_SERVER_NAME: 'a' }, /no certificates/],
  ])('that make no sense are refused: %j', (environment, message) => {
    expect(() => readTemporal(environment)).toThrow(message);
  });
});
