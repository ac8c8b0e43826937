#!/usr/bin/env node
/** `npx baton …`: builds when that is due, then runs bin/baton.ts. */
import { build, install } from './bootstrap.mjs';

await install();
await build();
await import('../dist/bin/baton.js');
