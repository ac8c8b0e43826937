/** Runs an entry file of the project's TypeScript in a process of its own: `run-main.mjs api/main.ts`, forked. */
import { pathToFileURL } from 'node:url';
import { built } from './programs.mjs';

await import(pathToFileURL(await built(process.argv[2])).href);
