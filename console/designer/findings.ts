/** What the compiler says of a file and of those it refers to. */
import { queryOptions } from '@tanstack/react-query';
import { DIAGNOSTICS } from '../../workflows/bpmn/codes.js';
import type { DrawnFile } from './file-queries.js';
import { filesReferredTo } from './references.js';
import { validate, type Finding } from './upload.js';

const ORDER = { error: 0, warning: 1, info: 2 } as const;

/** The worst first. */
export const findingsOptions = (file: Pick<DrawnFile, 'designFileKey' | 'name' | 'folder' | 'content'>) =>
  queryOptions({
    queryKey: ['design-findings', file.designFileKey, file.name, file.folder, file.content],
    queryFn: async (): Promise<readonly Finding[]> => {
      const { diagnostics } = await validate([file, ...(await filesReferredTo(file))]);
      return diagnostics.toSorted((one, other) => ORDER[one.severity] - ORDER[other.severity]);
    },
    gcTime: 10_000,
  });

/** What to do about it. */
export function helpOn({ code }: Pick<Finding, 'code'>): string | undefined {
  return (DIAGNOSTICS as Readonly<Record<string, { readonly help: string }>>)[code]?.help;
}
