/** Writes `docs/activities.md`. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../project-root.js';
import { renderActivities } from './activities.js';

await writeFile(join(projectRoot, 'docs', 'activities.md'), renderActivities());
