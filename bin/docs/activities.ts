/** `docs/activities.md`, from the activities' own declarations. */
import { z } from 'zod';
import { activities } from '../../activities/index.js';
import type { Activity } from '../../activities/define.js';
import { aligned } from './markdown.js';

/** The whole page, the same for the same declarations. */
export function renderActivities(): string {
  const contents = activities.map(({ type, title }) => `- [\`${type}\`](#${anchor(type)}) – ${title}`);
  return `${[
    '# Activities',
    'Task types that Baton runs itself: give one as the type of a service or send task (`zeebe:taskDefinition type="…"`), ' +
      'and map its required inputs. Any other type becomes a job for external workers.',
    'An input that is null counts as not given. Every output is there after the task, null where nothing is known. ' +
      '_Local_ activities are short database work; each of their changes is made once, however often the task is ' +
      'attempted. _Remote_ ones leave the house and are retried with growing pauses.',
    'Made from the declarations in `activities/`; change those.',
    contents.join('\n'),
    ...activities.map(renderActivity),
  ].join('\n\n')}\n`;
}

function renderActivity(activity: Activity): string {
  const { type, title, description, execution, startToCloseMs, retry, errors = [] } = activity;
  const times = `At most ${startToCloseMs / 1000} s an attempt, ${retry.maximumAttempts} attempts, the first pause ${retry.initialIntervalMs / 1000} s.`;
  return [
    `## ${type}`,
    `**${title}** (${execution}). ${description} ${times}`,
    table('Input', z.toJSONSchema(activity.input, { io: 'input' })),
    table('Output', z.toJSONSchema(activity.output)),
    ...(errors.length === 0 ? [] : [errorTable(errors)]),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Empty where the schema names nothing. */
function table(heading: 'Input' | 'Output', schema: z.core.JSONSchema.JSONSchema): string {
  const required = new Set(schema.required ?? []);
  const rows = Object.entries(schema.properties ?? {}).map(([name, property]) => {
    const { description = '', default: fallback } = typeof property === 'object' ? property : {};
    const need =
      heading === 'Output'
        ? []
        : [
            required.has(name)
              ? 'required'
              : fallback === undefined
                ? 'optional'
                : `default \`${JSON.stringify(fallback)}\``,
          ];
    return [`\`${name}\``, typeOf(property), ...need, description];
  });
  if (rows.length === 0) return '';
  const head = heading === 'Output' ? [heading, 'Type', ''] : [heading, 'Type', 'Needed', ''];
  return aligned([head, ...rows]);
}

function errorTable(errors: NonNullable<Activity['errors']>): string {
  const rows = errors.map(({ code, description }) => [`\`${code}\``, description]);
  return aligned([['BPMN error', ''], ...rows]);
}

function typeOf(schema: z.core.JSONSchema._JSONSchema): string {
  if (typeof schema !== 'object') return 'any';
  if (schema.enum !== undefined) return schema.enum.map((value) => `\`${String(value)}\``).join(', ');
  if (schema.anyOf !== undefined) return schema.anyOf.map(typeOf).join(' or ');
  if (schema.type === 'array')
    return `list of ${schema.items === undefined || Array.isArray(schema.items) ? 'any' : typeOf(schema.items)}`;
  return [schema.type ?? 'any']
    .flat()
    .map((type) => (type === 'object' ? 'context' : type))
    .join(' or ');
}

/** GitHub's anchor of a heading. */
function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\w\- ]/g, '')
    .replaceAll(' ', '-');
}
