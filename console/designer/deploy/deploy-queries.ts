/** What a deployment would do, and what it did. */
import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type ItemOf } from '../../api/client.js';
import type { FileDiff } from '../diff/diff.js';
import type { DrawnFile } from '../file-queries.js';
import { filesReferredTo } from '../references.js';
import { multipart, validate, type Deployed, type Upload } from '../upload.js';

export type Process = ItemOf<'/v2/process-definitions/search'>;

/** Of one process in the files: the version that is deployed now, and what differs. */
export type ProcessDiff = FileDiff;

export const referredOptions = (file: DrawnFile) =>
  queryOptions({
    queryKey: ['design-deploy', 'referred', file.designFileKey, file.content],
    queryFn: () => filesReferredTo(file),
    gcTime: 0,
  });

const keyOf = (files: readonly Upload[]) => files.map(({ name, content }) => [name, content]);

export const checkedOptions = (files: readonly Upload[]) =>
  queryOptions({
    queryKey: ['design-deploy', 'checked', keyOf(files)],
    queryFn: () => validate(files),
    gcTime: 0,
  });

async function newestOf(processDefinitionIds: readonly string[]): Promise<readonly Process[]> {
  if (processDefinitionIds.length === 0) return [];
  const filter = { processDefinitionId: { $in: [...processDefinitionIds] }, isLatestVersion: true };
  return (await answerOf(api.POST('/v2/process-definitions/search', { body: { filter } }))).items;
}

/** Against the newest versions of the processes of a file; none where they are all new. */
export const diffsOptions = (processIds: readonly string[], files: readonly Upload[]) =>
  queryOptions({
    queryKey: ['design-deploy', 'diffs', processIds, keyOf(files)],
    queryFn: async (): Promise<readonly ProcessDiff[]> =>
      Promise.all(
        (await newestOf(processIds)).map(({ processDefinitionKey }) =>
          answerOf(
            api.POST('/v2/process-definitions/{processDefinitionKey}/diff', {
              params: { path: { processDefinitionKey } },
              ...multipart(files),
            }),
          ),
        ),
      ),
    gcTime: 0,
  });

export const deployFiles = (files: readonly Upload[]): Promise<Deployed> =>
  answerOf(api.POST('/v2/deployments', multipart(files)));
