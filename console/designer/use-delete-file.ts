import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.js';
import { useDoneToast } from '../parts/done-toast.js';
import { useProblemToast } from '../parts/problem-toast.js';
import { pathOf, type DesignFile } from './file-queries.js';

/** Deletes a file, with a button that brings it back. */
export function useDeleteFile(onDeleted?: () => void) {
  const { t } = useTranslation('designer');
  const queries = useQueryClient();
  const done = useDoneToast();
  const tell = useProblemToast();
  const readAnew = (): Promise<void> => queries.invalidateQueries({ queryKey: ['design-files'] });
  const restore = ({ designFileKey }: DesignFile): Promise<unknown> =>
    api.POST('/v2/design-files/{designFileKey}/restoration', pathOf(designFileKey)).then(readAnew);
  return useMutation({
    mutationFn: ({ designFileKey }: DesignFile) =>
      api.DELETE('/v2/design-files/{designFileKey}', pathOf(designFileKey)),
    onSuccess: (_answer, file) => {
      done(t('deleted', { name: file.name }), () => void restore(file).catch(tell));
      onDeleted?.();
    },
    onError: tell,
    onSettled: readAnew,
  });
}
