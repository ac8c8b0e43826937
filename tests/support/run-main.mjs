/** Runs an entry file of the project's TypeScript in a process of its own: `run-main.mjs api/main.ts`, forked. */
import { register } from 'node:module';
import { pathToFileURL } from 'node:url';

register('./typescript-hooks.mjs', import.meta.url);
await import(pathToFileURL(process.argv[2]).href);
