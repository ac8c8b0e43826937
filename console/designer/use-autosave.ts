import { useDebouncedCallback } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useBlocker } from '@tanstack/react-router';
import { useState } from 'react';
import { answerOf, api } from '../api/client.js';
import { isProblem } from '../api/problem.js';
import { useProblemToast } from '../parts/problem-toast.js';
import { fileOptions, pathOf, readFile, type DrawnFile } from './file-queries.js';

export type SaveState = 'saved' | 'changed' | 'saving' | 'failed' | 'conflict';

export interface Autosave {
  readonly state: SaveState;
  /** As it is drawn: kept a little later. */
  keep(content: string): void;
  /** At once; whether nothing is left to be saved. */
  flush(): Promise<boolean>;
  /** Although somebody else saved meanwhile. */
  overwrite(): Promise<void>;
  /** What is not saved is given up. */
  forget(): void;
}

const PAUSE_MS = 1_000;

/** Saves what is drawn, one version after the other; nobody leaves the page with something unsaved unasked. */
export function useAutosave(file: DrawnFile): Autosave {
  const queries = useQueryClient();
  const { queryKey } = fileOptions(file.designFileKey);
  const [drawn, setDrawn] = useState(file.content);
  const saving = useMutation({
    scope: { id: `design-file ${file.designFileKey}` },
    mutationFn: (content: string) => {
      const { version } = queries.getQueryData(queryKey) ?? file;
      return answerOf(
        api.PUT('/v2/design-files/{designFileKey}/content', {
          ...pathOf(file.designFileKey),
          body: { content, version },
        }),
      );
    },
    onSuccess: (saved, content) => {
      queries.setQueryData(queryKey, { ...saved, content });
      return queries.invalidateQueries({ queryKey: ['design-files'] });
    },
  });
  const tell = useProblemToast();
  const later = useDebouncedCallback(saving.mutate, PAUSE_MS);
  const state = stateOf(saving, drawn === file.content);
  const flush = async (): Promise<boolean> => {
    later.cancel();
    if (drawn === file.content && !saving.isPending) return true;
    try {
      await saving.mutateAsync(drawn);
      return true;
    } catch (error) {
      if (!isConflict(error)) tell(error);
      return false;
    }
  };
  useBlocker({ shouldBlockFn: async () => !(await flush()), enableBeforeUnload: () => state !== 'saved' });
  return {
    state,
    keep: (content) => {
      setDrawn(content);
      if (!isConflict(saving.error)) later(content);
    },
    flush,
    overwrite: async () => {
      const { version } = await readFile(file.designFileKey);
      queries.setQueryData(queryKey, { ...file, version });
      await saving.mutateAsync(drawn);
    },
    forget: () => {
      later.cancel();
      setDrawn(file.content);
    },
  };
}

function stateOf(
  saving: { readonly isPending: boolean; readonly isError: boolean; readonly error: unknown },
  same: boolean,
): SaveState {
  if (saving.isPending) return 'saving';
  if (same) return 'saved';
  if (isConflict(saving.error)) return 'conflict';
  return saving.isError ? 'failed' : 'changed';
}

function isConflict(error: unknown): boolean {
  return isProblem(error) && error.code === 'VERSION_CONFLICT';
}
