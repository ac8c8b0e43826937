/** Running instances that are to go on by another version. */
import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';

export interface MigrationRequest {
  readonly fromKey: string;
  readonly targetKey: string;
  readonly mapping: readonly { readonly sourceElementId: string; readonly targetElementId: string }[];
}

const bodyOf = ({ fromKey, targetKey, mapping }: MigrationRequest) => ({
  body: {
    filter: { processDefinitionKey: fromKey },
    migrationPlan: { targetProcessDefinitionKey: targetKey, mappingInstructions: [...mapping] },
  },
});

/** Nothing is changed: what would be refused. */
export const dryRunOptions = (request: MigrationRequest) =>
  queryOptions({
    queryKey: ['design-deploy', 'dry-run', request],
    queryFn: () => answerOf(api.POST('/v2/process-instances/migration/validation', bodyOf(request))),
    gcTime: 0,
  });

export const migrate = (request: MigrationRequest) =>
  answerOf(api.POST('/v2/process-instances/migration', bodyOf(request)));

const POLL_MS = 500;

/** Its progress, until it is over. */
export const batchOptions = (batchOperationKey: string) =>
  queryOptions({
    queryKey: ['design-deploy', 'batch', batchOperationKey],
    queryFn: () =>
      answerOf(api.GET('/v2/batch-operations/{batchOperationKey}', { params: { path: { batchOperationKey } } })),
    refetchInterval: ({ state }) => (state.data?.endDate == null ? POLL_MS : false),
  });

/** Elements of a model that are of a kind, e.g. `user-task`: where instances may go on. */
export function elementsOfKind(xml: string, kind: string): readonly { readonly id: string; readonly name: string }[] {
  const tag = kind.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const found = new DOMParser().parseFromString(xml, 'application/xml').getElementsByTagNameNS('*', tag);
  return [...found].map((element) => ({
    id: element.getAttribute('id') ?? '',
    name: element.getAttribute('name') ?? '',
  }));
}
