/** Writes `docs/activities.md`. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../project-root.js';
import { renderActivities } from './activities.js';

await writeFile(join(PROJECT_ROOT, 'docs', 'activities.md'), renderActivities());
