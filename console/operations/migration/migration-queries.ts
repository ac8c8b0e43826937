/** What is read before instances migrate. */
import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';

/** Source and target element, by the source's id; null: none. */
export type ElementMapping = Readonly<Record<string, string | null>>;

/** Which instances, as their search takes it. */
export type InstanceFilter = Readonly<Record<string, unknown>>;

/** What differs, and the mapping that follows from it. */
export const differenceOptions = (from: string, to: string | undefined) =>
  queryOptions({
    queryKey: ['processes', from, 'diff', to],
    queryFn: () => {
      const params = { path: { processDefinitionKey: from }, query: { to: to ?? '' } };
      return answerOf(api.GET('/v2/process-definitions/{processDefinitionKey}/diff', { params }));
    },
    enabled: to !== undefined,
    staleTime: Infinity,
  });

export const migrationPlanOf = (target: string, mapping: ElementMapping) => ({
  targetProcessDefinitionKey: target,
  mappingInstructions: Object.entries(mapping).flatMap(([sourceElementId, targetElementId]) =>
    targetElementId === null ? [] : [{ sourceElementId, targetElementId }],
  ),
});

/** A dry run: nothing is changed. */
export const validationOptions = (filter: InstanceFilter, target: string, mapping: ElementMapping) =>
  queryOptions({
    queryKey: ['instances', 'migration', filter, target, mapping],
    queryFn: () =>
      answerOf(
        api.POST('/v2/process-instances/migration/validation', {
          body: { filter: { ...filter }, migrationPlan: migrationPlanOf(target, mapping) },
        }),
      ),
  });
