import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemToast } from '../parts/problem-toast.js';
import { keptName } from './file-kind.js';
import { createFile, type DesignFile } from './file-queries.js';
import { isForeign } from './foreign-tool.js';

/** A file that came in, and what it is now. */
export interface OpenedFile {
  readonly file: DesignFile;
  readonly content: string;
}

async function keep(file: File, folder: string): Promise<OpenedFile | undefined> {
  const content = await file.text();
  const name = keptName(file.name, content);
  return name === undefined ? undefined : { file: await createFile({ name, folder, content }), content };
}

/** Keeps files of this machine; a single one of ours is opened, what other tools made is reported on. */
export function useOpenFiles(folder: string) {
  const { t } = useTranslation('designer');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const tell = useProblemToast();
  const [opened, setOpened] = useState<readonly OpenedFile[]>([]);
  const { mutate } = useMutation({
    mutationFn: async (files: readonly File[]) => {
      const kept: OpenedFile[] = [];
      for (const file of files) {
        const one = await keep(file, folder);
        if (one) kept.push(one);
        else tell(new Error(t('notDrawable', { name: file.name })));
      }
      return kept;
    },
    onSuccess: (kept) => {
      const [first] = kept;
      if (kept.some(({ content }) => isForeign(content))) setOpened(kept);
      else if (first && kept.length === 1)
        void navigate({ to: '/designer/$fileKey', params: { fileKey: first.file.designFileKey } });
    },
    onError: tell,
    onSettled: () => queries.invalidateQueries({ queryKey: ['design-files'] }),
  });
  return { opened, open: mutate, close: () => setOpened([]) };
}
