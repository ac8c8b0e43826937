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
  healthcheck: z.object({ test: z.array(z.string()) }).optional(),
  command: z.array(z.string()).optional(),
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

  it('publishes ports to this machine alone', () => {
    const lines = readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8').split('\n');
    const published = lines.filter((line) => line.includes('ports:'));
    expect(published.filter((line) => !line.includes("['127.0.0.1:"))).toEqual([]);
  });
});
