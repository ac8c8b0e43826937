import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useDoneToast } from '../../parts/done-toast.js';
import { useProblemToast } from '../../parts/problem-toast.js';
import type { SectionId } from '../section-pages.js';
import { entityKey } from './entity.js';

/** Sends a change of a section, says that it is saved, and reads the section anew. */
export function useSave<Input, Result>(
  id: SectionId,
  options: { readonly send: (input: Input) => Promise<Result>; readonly done?: (result: Result) => void },
) {
  const { t } = useTranslation('administration');
  const queries = useQueryClient();
  const tell = useDoneToast();
  return useMutation({
    mutationFn: options.send,
    onSuccess: (result) => {
      tell(t('saved'));
      options.done?.(result);
    },
    onError: useProblemToast(),
    onSettled: () => queries.invalidateQueries({ queryKey: entityKey(id) }),
  });
}
