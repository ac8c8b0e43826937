/** `npm run limits`: the long form of these tests, with the sizes that docs/limits.md tells of. */
import { run } from '../../bin/run.mjs';

process.env.BATON_LIMITS = 'full';
process.exitCode = await run('node', [
  '--experimental-vm-modules',
  'node_modules/jest/bin/jest.js',
  'tests/limits',
  '--testTimeout=3600000',
]);
