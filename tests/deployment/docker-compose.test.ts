/** docker-compose.yml is what Docker accepts, and its services agree with each other. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const Service = z.object({
  image: z.string(),
  user: z.string().optional(),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
  environment: z.record(z.string(), z.string()).default({}),
  volumes: z.array(z.string()).default([]),
  healthcheck: z.union([z.object({ test: z.array(z.string()) }), z.object({ disable: z.literal(true) })]).optional(),
  command: z.array(z.string()).optional(),
  init: z.boolean().optional(),
  read_only: z.boolean().optional(),
  privileged: z.boolean().optional(),
  tmpfs: z.array(z.string()).default([]),
  cap_drop: z.array(z.string()).default([]),
  cap_add: z.array(z.string()).default([]),
  security_opt: z.array(z.string()).default([]),
});
const Compose = z.object({ services: z.record(z.string(), Service), volumes: z.record(z.string(), z.null()) });

const { services, volumes } = Compose.parse(
  parse(readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8'), { merge: true }),
);
const composeIsHere = spawnSync('docker', ['compose', 'version'], { stdio: 'ignore' }).status === 0;
if (!composeIsHere) process.stderr.write('Skipping "docker compose config": Docker Compose is not installed here.\n');

describe('docker-compose.yml', () => {
  (composeIsHere ? it : it.skip)('passes docker compose config', () => {
    const { status, stderr } = spawnSync('docker', ['compose', 'config', '-q'], { cwd: ROOT, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('waits only for services that can satisfy the condition', () => {
    for (const { depends_on: dependencies } of Object.values(services)) {
      for (const [name, { condition }] of Object.entries(dependencies)) {
        expect(Object.keys(services)).toContain(name);
        if (condition === 'service_healthy') expect(services[name]?.healthcheck).toBeDefined();
      }
    }
  });

  it('declares each volume it mounts', () => {
    const mounted = Object.values(services).flatMap((service) => service.volumes.map((volume) => volume.split(':')[0]));
    expect(Object.keys(volumes).sort()).toEqual([...new Set(mounted)].sort());
  });

  it('runs programs that the image contains', () => {
    const entries = Object.values(services).flatMap(({ command }) => command ?? []);
    const sources = entries.filter((part) => part.startsWith('dist/')).map((part) => part.replace('dist/', ''));
    expect(sources.sort()).toEqual(['api/main.js', 'bin/migrate.js', 'worker/main.js']);
    for (const source of sources) {
      expect(readFileSync(join(ROOT, source.replace(/\.js$/, '.ts')), 'utf8').length).toBeGreaterThan(0);
    }
  });

  it('asks API and worker on their management ports whether they are ready', () => {
    for (const { environment, healthcheck } of [services['api'], services['worker']].map((service) =>
      Service.parse(service),
    )) {
      expect(healthcheck).toMatchObject({ test: ['CMD', 'node', 'dist/observability/healthcheck.js'] });
      expect(environment).toMatchObject({ MANAGEMENT_PORT: '9600' });
    }
    expect(readFileSync(join(ROOT, 'observability/healthcheck.ts'), 'utf8')).toContain('/health/ready');
  });

  it('gives no service more privileges than it starts with', () => {
    const found = Object.entries(services).filter(
      ([, { privileged, cap_add, security_opt }]) =>
        privileged === true || cap_add.length > 0 || !security_opt.includes('no-new-privileges:true'),
    );
    expect(found.map(([name]) => name)).toEqual([]);
  });

  it.each(['migrate', 'worker', 'api'])('runs %s without capabilities, on files that it cannot change', (name) => {
    expect(services[name]).toMatchObject({ init: true, read_only: true, tmpfs: ['/tmp'], cap_drop: ['ALL'] });
    expect(services[name]?.volumes).toEqual([]);
  });

  it('publishes ports to this machine alone', () => {
    const lines = readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8').split('\n');
    const published = lines.filter((line) => line.includes('ports:'));
    expect(published.filter((line) => !line.includes("['127.0.0.1:"))).toEqual([]);
  });
});

describe('the image', () => {
  const stages = readFileSync(join(ROOT, 'Dockerfile'), 'utf8')
    .split(/^FROM /m)
    .slice(1);
  const last = (stages.at(-1) ?? '').split('\n');

  it('runs as a user that is not root, named by number, to the end', () => {
    expect(last.filter((line) => line.startsWith('USER '))).toEqual(['USER 1000:1000']);
    expect(last.slice(last.indexOf('USER 1000:1000')).filter((line) => /^(RUN|COPY|ADD) /.test(line))).toEqual([]);
  });

  it('holds what was built, and neither sources nor tools', () => {
    const copied = last.filter((line) => line.startsWith('COPY ')).map((line) => line.split(' ').at(-2));
    expect(copied).toEqual(
      ['package.json', 'node_modules', 'dist', 'console/dist', 'processes/library'].map((path) => `/baton/${path}`),
    );
  });

  it('keeps no secret', () => {
    expect(stages.join('\n')).not.toMatch(/SECRET|PASSWORD|TOKEN|DATA_KEYS/);
  });
});
