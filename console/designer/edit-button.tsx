import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { PencilRuler } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../api/client.js';
import { useProblemToast } from '../parts/problem-toast.js';
import { xmlOptions, type Process } from '../processes/process-queries.js';
import { useMe } from '../session/me.js';
import { keptName } from './file-kind.js';
import { createFile, readFile } from './file-queries.js';

type Version = Pick<Process, 'processDefinitionKey' | 'processDefinitionId' | 'resourceName'>;

/** The drawn file with this content, or a new one. */
async function fileWith({ processDefinitionId, resourceName }: Version, content: string): Promise<string> {
  const { items } = await answerOf(
    api.POST('/v2/design-files/search', {
      body: { filter: { definitionIds: { $in: [processDefinitionId] } }, page: { limit: 20 } },
    }),
  );
  const files = await Promise.all(items.map(({ designFileKey }) => readFile(designFileKey)));
  const same = files.find((file) => file.content === content);
  if (same) return same.designFileKey;
  const name = resourceName.split(/[/\\]/).at(-1) ?? resourceName;
  return (await createFile({ name: keptName(name, content) ?? `${processDefinitionId}.bpmn`, content })).designFileKey;
}

/** Opens a deployed version in the designer. */
export function EditButton({ process }: { readonly process: Version }) {
  const { t } = useTranslation('designer');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const may = useMe().may('definitions:deploy');
  const edit = useMutation({
    mutationFn: async () => fileWith(process, await queries.fetchQuery(xmlOptions(process.processDefinitionKey))),
    onSuccess: (fileKey) => navigate({ to: '/designer/$fileKey', params: { fileKey } }),
    onError: useProblemToast(),
  });
  if (!may) return null;
  return (
    <Button
      variant="default"
      leftSection={<PencilRuler size={16} aria-hidden />}
      loading={edit.isPending}
      onClick={() => edit.mutate()}
    >
      {t('edit')}
    </Button>
  );
}
