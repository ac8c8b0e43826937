/** Documents of a record, each with its latest version. */
import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type ItemOf } from '../../api/client.js';
import type { Subject } from '../timeline/timeline-queries.js';

export type Document = ItemOf<'/v2/crm/documents/search'>;
export type DocumentVersion = ItemOf<'/v2/crm/documents/{documentId}/versions/search'>;

export const documentsKey = ({ type, id }: Subject) => ['crm', 'list', 'documents', type, id] as const;

export const documentsOptions = (subject: Subject) =>
  queryOptions({
    queryKey: documentsKey(subject),
    queryFn: async () => {
      const sort = [{ field: 'updateDate' as const, order: 'DESC' as const }];
      const filter = { recordType: subject.type, recordId: subject.id };
      const body = { filter, sort, page: { limit: 1000 } };
      return (await answerOf(api.POST('/v2/crm/documents/search', { body }))).items;
    },
  });

export const versionsOptions = (documentId: string) =>
  queryOptions({
    queryKey: ['crm', 'list', 'document-versions', documentId],
    queryFn: async () => {
      const body = { sort: [{ field: 'number' as const, order: 'DESC' as const }], page: { limit: 1000 } };
      const params = { path: { documentId } };
      return (await answerOf(api.POST('/v2/crm/documents/{documentId}/versions/search', { params, body }))).items;
    },
  });

export async function contentOf({ documentId, number }: DocumentVersion): Promise<Blob> {
  const params = { path: { documentId, versionNumber: String(number) } };
  const content: unknown = await answerOf(
    api.GET('/v2/crm/documents/{documentId}/versions/{versionNumber}/content', { params, parseAs: 'blob' }),
  );
  return content as Blob;
}

function formOf(file: File, fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', file);
  return form;
}

/** A form is sent as it is. */
const asForm = (form: FormData) => ({ body: {} as never, bodySerializer: () => form });

export async function uploadDocument({ type, id }: Subject, file: File): Promise<string> {
  const form = formOf(file, { recordType: type, recordId: id });
  return (await answerOf(api.POST('/v2/crm/documents', asForm(form)))).documentId;
}

export function uploadVersion(documentId: string, file: File): Promise<unknown> {
  const params = { path: { documentId } };
  return answerOf(api.POST('/v2/crm/documents/{documentId}/versions', { params, ...asForm(formOf(file, {})) }));
}

export function deleteDocument(documentId: string): Promise<unknown> {
  return answerOf(api.DELETE('/v2/crm/documents/{documentId}', { params: { path: { documentId } } }));
}
