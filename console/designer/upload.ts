/** Files in a request, as the API's routes for deployments take them. */
import { answerOf, api, type Answer } from '../api/client.js';

export interface Upload {
  readonly name: string;
  readonly content: string;
}

export type Validation = Answer<'/v2/deployments/validation', 'post'>;
export type Finding = Validation['diagnostics'][number];
export type Deployed = Answer<'/v2/deployments', 'post'>;

/** `fields`: what is asked besides. */
export function multipart(files: readonly Upload[], fields: Readonly<Record<string, string>> = {}) {
  return {
    body: { resources: [] },
    bodySerializer: () => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.append(name, value);
      for (const { name, content } of files) form.append('resources', new Blob([content]), name);
      return form;
    },
  };
}

export const validate = (files: readonly Upload[], fields: { readonly plans?: 'true' } = {}): Promise<Validation> =>
  answerOf(api.POST('/v2/deployments/validation', multipart(files, fields)));
