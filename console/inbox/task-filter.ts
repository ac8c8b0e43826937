/** A view and what narrows it, as the API's search takes it. */
import { containing } from '../parts/list/list-search.js';
import type { TaskNarrowing, TaskSearch, TaskView } from './task-search.js';

/** Nobody is called so: who has not said who he is has no tasks. */
const NOBODY = '\u2014';

const PRIORITIES = { high: { $gt: 60 }, normal: { $gte: 40, $lte: 60 }, low: { $lt: 40 } } as const;
const DAYS = { today: 0, week: 6 } as const;

/** The end of the day so many days from now, where the browser is. */
function endOfDay(days: number): string {
  const now = new Date();
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days + 1).toISOString();
}

/** `12`, `true` and `null` are what they say, the rest is text. */
function variable(text: string) {
  const at = text.indexOf('=');
  const value = text.slice(at + 1).trim();
  const json = /^(-?\d+(\.\d+)?|true|false|null|".*")$/.test(value) ? value : JSON.stringify(value);
  return { processInstanceVariables: [{ name: text.slice(0, at).trim(), value: json }] };
}

export function narrowingFilter({ due, urgency, process, group, followUp, variable: named }: TaskNarrowing) {
  return {
    ...(due === 'overdue' ? { overdue: true } : due ? { dueDate: { $lt: endOfDay(DAYS[due]) } } : {}),
    ...(urgency ? { priority: PRIORITIES[urgency] } : {}),
    ...(process === undefined ? {} : { processDefinitionId: process }),
    ...(group === undefined ? {} : { candidateGroup: group }),
    ...(followUp ? { followUpDate: { $lt: endOfDay(0) } } : {}),
    ...(named?.includes('=') ? variable(named) : {}),
  };
}

export function taskFilter(view: TaskView, search: TaskSearch, person: string | undefined) {
  const name = containing(search.q);
  const mine = { assignee: person ?? NOBODY };
  return {
    state: view === 'done' ? ('COMPLETED' as const) : ('CREATED' as const),
    ...(view === 'mine' || view === 'done' ? mine : view === 'group' ? { assignee: { $exists: false } } : {}),
    ...(name ? { name } : {}),
    ...narrowingFilter(search),
  };
}
