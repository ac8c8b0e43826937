/** What the compiler may know of an activity, read from its declaration. */
import { z } from 'zod';
import type { Catalogue, CatalogueActivity } from '../workflows/bpmn/catalogue.js';
import type { Activity } from './define.js';

export function catalogueOf(activities: readonly Activity[]): Catalogue {
  return Object.fromEntries(activities.map((activity) => [activity.type, catalogueEntry(activity)]));
}

function catalogueEntry(activity: Activity): CatalogueActivity {
  const schema = z.toJSONSchema(activity.input, { io: 'input' });
  const required = new Set(schema.required ?? []);
  return {
    type: activity.type,
    title: activity.title,
    inputs: Object.keys(schema.properties ?? {}).map((name) => ({ name, required: required.has(name) })),
    execution: activity.execution,
    startToCloseMs: activity.startToCloseMs,
    maximumAttempts: activity.retry.maximumAttempts,
    initialIntervalMs: activity.retry.initialIntervalMs,
  };
}
