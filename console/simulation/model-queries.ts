/** Reads what a simulation runs: the plan as the engine has it, and those of all that it calls. */
import { queryOptions } from '@tanstack/react-query';
import type { DecisionPlan } from '../../workflows/bpmn/decision/plan.js';
import type { Plan } from '../../workflows/bpmn/plan.js';
import { answerOf, api, type ItemOf } from '../api/client.js';
import type { Models, SimulatedDecisions, SimulatedProcess } from './models.js';
import { referencesOf } from './references.js';

type Definition = ItemOf<'/v2/process-definitions/search'>;

export const modelsOptions = (processDefinitionKey: string) =>
  queryOptions({
    queryKey: ['processes', processDefinitionKey, 'models'],
    queryFn: async (): Promise<Models> => {
      const definition = await answerOf(
        api.GET('/v2/process-definitions/{processDefinitionKey}', { params: { path: { processDefinitionKey } } }),
      );
      const [process, beside] = await Promise.all([processOf(definition), definitionsBeside(definition)]);
      return completed([process, ...(await Promise.all(beside.map(processOf)))]);
    },
    staleTime: Infinity,
  });

/** With what is deployed of all that these processes call, and of what that calls. */
export async function completed(given: Models['processes']): Promise<Models> {
  const [first, ...others] = given;
  const processes: [SimulatedProcess, ...SimulatedProcess[]] = [first, ...others];
  const asked = new Set(processes.map(({ plan }) => plan.processId));
  for (let open = missing(processes, asked); open.length > 0; open = missing(processes, asked)) {
    for (const id of open) asked.add(id);
    const found = await Promise.all(open.map((processDefinitionId) => latestProcess(processDefinitionId)));
    processes.push(...found.flatMap((process) => process ?? []));
  }
  const decisionIds = new Set(processes.flatMap(({ plan }) => referencesOf(plan).decisionIds));
  const keys = await Promise.all([...decisionIds].map(requirementsOf));
  const decisions = await Promise.all([...new Set(keys.flatMap((key) => key ?? []))].map(decisionsOf));
  return { processes, decisions };
}

function missing(processes: readonly SimulatedProcess[], asked: ReadonlySet<string>): readonly string[] {
  const called = processes.flatMap(({ plan }) => referencesOf(plan).processIds);
  return [...new Set(called)].filter((id) => !asked.has(id));
}

async function processOf(definition: Definition): Promise<SimulatedProcess> {
  const path = { params: { path: { processDefinitionKey: definition.processDefinitionKey } } };
  const [plan, xml] = await Promise.all([
    answerOf(api.GET('/v2/process-definitions/{processDefinitionKey}/plan', path)),
    answerOf(api.GET('/v2/process-definitions/{processDefinitionKey}/xml', { ...path, parseAs: 'text' })),
  ]);
  const { resourceName, deploymentKey } = definition;
  return { plan: plan as unknown as Plan, xml: String(xml), resourceName, deploymentKey };
}

/** The other pools of the same file. */
async function definitionsBeside({ resourceName, deploymentKey, ...own }: Definition): Promise<readonly Definition[]> {
  const filter = { deploymentKey, resourceName };
  const { items } = await answerOf(api.POST('/v2/process-definitions/search', { body: { filter } }));
  return items.filter(({ processDefinitionKey }) => processDefinitionKey !== own.processDefinitionKey);
}

async function latestProcess(processDefinitionId: string): Promise<SimulatedProcess | undefined> {
  const filter = { processDefinitionId, isLatestVersion: true };
  const { items } = await answerOf(api.POST('/v2/process-definitions/search', { body: { filter } }));
  return items[0] && processOf(items[0]);
}

async function requirementsOf(decisionDefinitionId: string): Promise<string | undefined> {
  const filter = { decisionDefinitionId, isLatestVersion: true };
  const { items } = await answerOf(api.POST('/v2/decision-definitions/search', { body: { filter } }));
  return items[0]?.decisionRequirementsKey;
}

async function decisionsOf(decisionRequirementsKey: string): Promise<SimulatedDecisions> {
  const path = { params: { path: { decisionRequirementsKey } } };
  const [requirements, answer] = await Promise.all([
    answerOf(api.GET('/v2/decision-requirements/{decisionRequirementsKey}', path)),
    answerOf(api.GET('/v2/decision-requirements/{decisionRequirementsKey}/plan', path)),
  ]);
  const plan = answer as unknown as DecisionPlan;
  return {
    plan,
    decisions: Object.keys(plan.decisions).map((id) => ({ id })),
    resourceName: requirements.resourceName,
  };
}

/** The form of a user task: that of the deployment of its process, else the newest. Null where it is not deployed. */
export const formOptions = (formId: string, deploymentKey: string | undefined) =>
  queryOptions({
    queryKey: ['forms', formId, deploymentKey],
    queryFn: async (): Promise<object | null> => {
      const body = { filter: { resourceId: formId }, sort: [{ field: 'version' as const, order: 'DESC' as const }] };
      const { items } = await answerOf(api.POST('/v2/resources/search', { body }));
      const found = items.find((one) => one.deploymentKey === deploymentKey) ?? items[0];
      if (!found) return null;
      const path = { path: { resourceKey: found.resourceKey } };
      const text = await answerOf(api.GET('/v2/resources/{resourceKey}/content', { params: path, parseAs: 'text' }));
      return JSON.parse(String(text)) as object;
    },
    staleTime: Infinity,
  });

/** The form before the start of a deployed process; null where it has none. */
export const startFormOptions = (processDefinitionKey: string) =>
  queryOptions({
    queryKey: ['processes', processDefinitionKey, 'start-form'],
    queryFn: async (): Promise<object | null> => {
      const form = await answerOf(
        api.GET('/v2/process-definitions/{processDefinitionKey}/form', { params: { path: { processDefinitionKey } } }),
      );
      return form ? (JSON.parse(form.schema) as object) : null;
    },
    staleTime: Infinity,
  });
