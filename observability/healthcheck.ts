/** `node dist/observability/healthcheck.js`: ends with 0 where the process of this container is ready. */
import { readManagement } from './config.js';

const management = readManagement(process.env);
const ready =
  management !== undefined &&
  (await fetch(`http://127.0.0.1:${String(management.port)}/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  ));
process.exit(ready ? 0 : 1);
