/** The API, telling its parent every now and then what its heap holds once it is swept, in bytes. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const sweep = runInNewContext('gc') as () => void;
setInterval(() => {
  sweep();
  process.send?.(process.memoryUsage().heapUsed);
}, 2_000);

await import('../../api/main.js');
