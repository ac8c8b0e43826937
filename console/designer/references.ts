/** Files that a file refers to: its forms, its decisions, the processes it calls. */
import { answerOf, api } from '../api/client.js';
import { readFile, type DrawnFile } from './file-queries.js';

const ATTRIBUTES = ['formId', 'formRef', 'decisionId', 'decisionRef', 'processId', 'calledElement'] as const;

/** Ids that stand in the attributes by which BPMN refers to other files; expressions name none. */
export function referencesOf(content: string): readonly string[] {
  const document = new DOMParser().parseFromString(content, 'application/xml');
  const found = [...document.querySelectorAll('*')].flatMap((element) =>
    [...element.attributes]
      .filter(({ localName }) => ATTRIBUTES.some((name) => name === localName))
      .map(({ value }) => value.trim()),
  );
  return [...new Set(found)].filter((id) => id !== '' && !/^[=$#]|^camunda-forms:/.test(id)).sort();
}

/** The drawn files with these ids, each once: those of the same folder first, then the newest. */
async function filesWith(ids: readonly string[], folder: string): Promise<readonly DrawnFile[]> {
  if (ids.length === 0) return [];
  const { items } = await answerOf(
    api.POST('/v2/design-files/search', {
      body: {
        filter: { definitionIds: { $in: [...ids] } },
        sort: [{ field: 'updateDate', order: 'DESC' }],
        page: { limit: 200 },
      },
    }),
  );
  const near = [...items].sort((one, other) => Number(other.folder === folder) - Number(one.folder === folder));
  const keys = ids.flatMap((id) => near.find(({ definitionIds }) => definitionIds.includes(id))?.designFileKey ?? []);
  return Promise.all([...new Set(keys)].map(readFile));
}

/** Those that a file refers to, those that they refer to, and so on. */
export async function filesReferredTo({
  designFileKey,
  folder,
  content,
}: Pick<DrawnFile, 'designFileKey' | 'folder' | 'content'>): Promise<readonly DrawnFile[]> {
  const files = new Map<string, DrawnFile>();
  const asked = new Set<string>();
  let contents = [content];
  while (contents.length > 0) {
    const ids = contents.flatMap(referencesOf).filter((id) => !asked.has(id));
    for (const id of ids) asked.add(id);
    const found = (await filesWith(ids, folder)).filter(
      (file) => file.designFileKey !== designFileKey && !files.has(file.designFileKey),
    );
    for (const file of found) files.set(file.designFileKey, file);
    contents = found.filter(({ kind }) => kind === 'BPMN').map((file) => file.content);
  }
  return [...files.values()];
}
