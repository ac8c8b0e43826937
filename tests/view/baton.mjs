/** The command line, from the sources: `node tests/view/baton.mjs view check`. */
import { register } from 'node:module';

register('../support/typescript-hooks.mjs', import.meta.url);
await import('../../bin/baton.ts');
