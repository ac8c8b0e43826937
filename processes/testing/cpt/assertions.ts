/** Instructions of CPT that assert something. Each answers what is not so. */
import { isDeepStrictEqual } from 'node:util';
import type { HostedInstance } from '../../simulation/hosted-instance.js';
import type { Stage } from './act.js';
import type { Instruction, Selector } from './format.js';
import { elementsOf, instanceOf, isOf } from './select.js';

type Assertion = (stage: Stage, instruction: Instruction) => string | undefined;

const INSTANCE_STATES: Readonly<Record<string, readonly string[]>> = {
  IS_ACTIVE: ['ACTIVE', 'INCIDENT'],
  IS_COMPLETED: ['COMPLETED'],
  IS_TERMINATED: ['TERMINATED'],
  IS_CREATED: ['ACTIVE', 'INCIDENT', 'COMPLETED', 'TERMINATED'],
};

export const assertions: Readonly<Record<string, Assertion>> = {
  ASSERT_PROCESS_INSTANCE: about((instance, { state, hasActiveIncidents }) => {
    const result = instance.result();
    if (state !== undefined && INSTANCE_STATES[state]?.includes(result.state) !== true)
      return `Expected the instance to be ${words(state)}, but it is ${result.state.toLowerCase()}.`;
    const stopped = result.incidents.length > 0;
    if (hasActiveIncidents === undefined || hasActiveIncidents === stopped) return undefined;
    return `Expected ${hasActiveIncidents ? 'an incident' : 'no incident'}, but there ${stopped ? 'is one' : 'is none'}.`;
  }),

  ASSERT_ELEMENT_INSTANCE: about((instance, { elementSelector = {}, state = '', amount = 1 }) => {
    const count = countIn(instance, elementSelector, state);
    return count === amount
      ? undefined
      : `Expected ${nameOf(elementSelector)} to be ${words(state)} ${amount} times, but it is so ${count} times.`;
  }),

  ASSERT_ELEMENT_INSTANCES: about((instance, { elementSelectors = [], state = '' }) => {
    const wrong = elementSelectors.filter((selector) => {
      if (state === 'IS_NOT_ACTIVE') return countIn(instance, selector, 'IS_ACTIVE') > 0;
      if (state === 'IS_NOT_ACTIVATED')
        return ['IS_ACTIVE', 'IS_COMPLETED', 'IS_TERMINATED'].some((one) => countIn(instance, selector, one) > 0);
      return countIn(instance, selector, SINGLE[state] ?? state) === 0;
    });
    if (wrong.length > 0)
      return `Expected elements to be ${words(state)}, but these are not: ${wrong.map(nameOf).join(', ')}.`;
    const ids = elementSelectors.flatMap((selector) => elementsOf(instance, selector));
    const { active, completed } = instance.result();
    const others = state === 'IS_ACTIVE_EXACTLY' ? active.filter((id) => !ids.includes(id)) : [];
    if (others.length > 0) return `Expected no other active elements, but there are ${others.join(', ')}.`;
    if (state !== 'IS_COMPLETED_IN_ORDER') return undefined;
    const rest = [...completed];
    const late = ids.find((id) => {
      const at = rest.indexOf(id);
      rest.splice(0, at + 1);
      return at === -1;
    });
    return late === undefined ? undefined : `Expected elements completed in order, but ${late} is out of it.`;
  }),

  ASSERT_VARIABLES: about((instance, { variables = {}, variableNames = [], elementSelector }) => {
    const found = elementSelector === undefined ? instance.result().variables : localsOf(instance, elementSelector);
    const absent = variableNames.filter((name) => !(name in found));
    if (absent.length > 0) return `Expected variables ${absent.join(', ')}, but there are none such.`;
    const wrong = Object.keys(variables).filter((name) => !isDeepStrictEqual(found[name], variables[name]));
    return wrong.length === 0 ? undefined : differing('variables', wrong, { wanted: variables, found });
  }),

  ASSERT_USER_TASK({ journal }, instruction) {
    const { userTaskSelector: selector = {}, state } = instruction;
    const tasks = [...journal.userTasks.values()].filter(
      ({ instance, task }) => isOf(instance, selector) && elementsOf(instance, selector).includes(task.elementId),
    );
    const known = tasks.findLast((one) => one.state === 'IS_CREATED') ?? tasks.at(-1);
    if (known === undefined) return `Expected a user task ${nameOf(selector)}, but there is none.`;
    if (state !== undefined && state !== known.state)
      return `Expected the user task to be ${words(state)}, but it is ${words(known.state)}.`;
    const { assignee, priority, candidateGroups, elementId, name, dueDate, followUpDate } = instruction;
    const wanted = { assignee, priority, candidateGroups, elementId, name, dueDate, followUpDate };
    const found = known.task as unknown as Readonly<Record<string, unknown>>;
    const given = Object.entries(wanted).filter(([, value]) => value !== undefined);
    const wrong = given.filter(([field, value]) => !isDeepStrictEqual(found[field], value)).map(([field]) => field);
    return wrong.length === 0 ? undefined : differing('the user task', wrong, { wanted, found });
  },

  ASSERT_PROCESS_INSTANCE_MESSAGE_SUBSCRIPTION({ world, journal }, instruction) {
    const { processInstanceSelector = {}, messageSelector = {}, state } = instruction;
    const instance = instanceOf(world, processInstanceSelector);
    const { messageName, correlationKey } = messageSelector;
    const states = [...journal.subscriptions.values()]
      .filter(({ subscription }) => subscription.messageName === messageName)
      .filter(({ subscription }) => (correlationKey ?? subscription.correlationKey) === subscription.correlationKey)
      .filter((one) => one.instance === instance)
      .map((one) => one.state as string);
    const fits = state === 'IS_NOT_WAITING' ? !states.includes('IS_WAITING') : states.includes(state ?? '');
    return fits
      ? undefined
      : `Expected a subscription to ${messageName ?? ''} to be ${words(state ?? '')}, but it is not.`;
  },

  ASSERT_DECISION(
    { journal },
    { decisionSelector = {}, output, matchedRules = [], notMatchedRules = [], noMatchedRules },
  ) {
    const { decisionDefinitionId: id, decisionDefinitionName: name } = decisionSelector;
    const evaluated = journal.decisions.findLast(
      (one) => (id ?? one.decisionId) === one.decisionId && (name ?? one.name) === one.name,
    );
    if (evaluated === undefined) return `Expected decision ${id ?? name ?? ''} to be evaluated, but it is not.`;
    if (output !== undefined && !isDeepStrictEqual(evaluated.value, output))
      return `Expected the output ${JSON.stringify(output)}, but found ${JSON.stringify(evaluated.value)}.`;
    const rules = evaluated.matchedRules.map(({ index }) => index);
    const fits =
      matchedRules.every((rule) => rules.includes(rule)) &&
      !notMatchedRules.some((rule) => rules.includes(rule)) &&
      !(noMatchedRules === true && rules.length > 0);
    return fits ? undefined : `Expected other rules to match, but these do: ${rules.join(', ') || 'none'}.`;
  },
};

const SINGLE: Readonly<Record<string, string>> = {
  IS_ACTIVE_EXACTLY: 'IS_ACTIVE',
  IS_COMPLETED_IN_ORDER: 'IS_COMPLETED',
};

function about(assertion: (instance: HostedInstance, instruction: Instruction) => string | undefined): Assertion {
  return ({ world }, instruction) => {
    const { processInstanceSelector = {} } = instruction;
    const instance = instanceOf(world, processInstanceSelector);
    if (instance !== undefined) return assertion(instance, instruction);
    return `Expected an instance of ${processInstanceSelector.processDefinitionId ?? ''}, but there is none.`;
  };
}

function countIn(instance: HostedInstance, selector: Selector, state: string): number {
  const ids = elementsOf(instance, selector);
  const { active, completed, terminated } = instance.result();
  const lists: Readonly<Record<string, readonly string[]>> = {
    IS_ACTIVE: active,
    IS_COMPLETED: completed,
    IS_TERMINATED: terminated,
  };
  return (lists[state] ?? []).filter((id) => ids.includes(id)).length;
}

function localsOf(instance: HostedInstance, selector: Selector): Readonly<Record<string, unknown>> {
  const ids = elementsOf(instance, selector);
  return Object.values(instance.state.elements).find(({ elementId }) => ids.includes(elementId))?.variables ?? {};
}

function differing(
  what: string,
  fields: readonly string[],
  {
    wanted,
    found,
  }: { readonly wanted: Readonly<Record<string, unknown>>; readonly found: Readonly<Record<string, unknown>> },
): string {
  const parts = fields.map(
    (field) => `${field} ${JSON.stringify(wanted[field])} (not ${JSON.stringify(found[field])})`,
  );
  return `Expected of ${what} ${parts.join(', ')}.`;
}

function nameOf({ elementId, elementName, taskName }: Selector): string {
  return elementId ?? elementName ?? taskName ?? 'any element';
}

/** `IS_COMPLETED_IN_ORDER` → `completed in order`. */
function words(state: string): string {
  return state.replace(/^IS_/, '').toLowerCase().replaceAll('_', ' ');
}
