import { useDebouncedCallback } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useBlocker } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { answerOf, api } from '../api/client.js';
import { isProblem } from '../api/problem.js';
import { useProblemToast } from '../parts/problem-toast.js';
import { fileOptions, pathOf, readFile, type DrawnFile } from './file-queries.js';

export type SaveState = 'saved' | 'changed' | 'saving' | 'failed' | 'conflict';

export interface Autosave {
  readonly state: SaveState;
  /** As it was drawn when drawing paused. */
  readonly content: string;
  /** Something is drawn, which `read` answers: kept a little later. */
  draw(read: () => Promise<string>): void;
  /** As it is drawn now. */
  read(): Promise<string>;
  /** At once; whether nothing is left to be saved. */
  flush(): Promise<boolean>;
  /** Although somebody else saved meanwhile. */
  overwrite(): Promise<void>;
  /** What is not saved is given up. */
  forget(): void;
}

/** Drawing is read when it pauses, and saved when it pauses for longer. */
const READ_MS = 250;
const SAVE_MS = 1_000;

/** Saves what is drawn, one version after the other; nobody leaves the page with something unsaved unasked. */
export function useAutosave(file: DrawnFile): Autosave {
  const queries = useQueryClient();
  const { queryKey } = fileOptions(file.designFileKey);
  const [content, setContent] = useState(file.content);
  const [drawing, setDrawing] = useState(false);
  const unread = useRef<() => Promise<string>>(undefined);
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
  const saveLater = useDebouncedCallback(saving.mutate, SAVE_MS);
  const state = stateOf(saving, !drawing && content === file.content);
  const read = async (): Promise<string> => {
    const { current } = unread;
    if (current === undefined) return content;
    const drawn = await current();
    setContent(drawn);
    if (unread.current === current) {
      unread.current = undefined;
      setDrawing(false);
    }
    return drawn;
  };
  const keep = async (): Promise<void> => {
    const drawn = await read();
    if (!isConflict(saving.error)) saveLater(drawn);
  };
  const readLater = useDebouncedCallback(() => void keep().catch(tell), READ_MS);
  const flush = async (): Promise<boolean> => {
    try {
      const drawn = await read();
      readLater.cancel();
      saveLater.cancel();
      if (drawn === file.content && !saving.isPending) return true;
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
    content,
    draw: (drawn) => {
      unread.current = drawn;
      setDrawing(true);
      readLater();
    },
    read,
    flush,
    overwrite: async () => {
      const { version } = await readFile(file.designFileKey);
      queries.setQueryData(queryKey, { ...file, version });
      await saving.mutateAsync(await read());
    },
    forget: () => {
      readLater.cancel();
      saveLater.cancel();
      unread.current = undefined;
      setDrawing(false);
      setContent(file.content);
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
