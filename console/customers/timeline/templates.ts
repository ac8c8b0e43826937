/** Templates of mails and SMS, and what one has to say besides the record. */
import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type ItemOf } from '../../api/client.js';

export type Template = ItemOf<'/v2/crm/templates/search'>;

export const templatesOptions = (channel: 'email' | 'sms') =>
  queryOptions({
    queryKey: ['crm', 'templates', channel],
    queryFn: async () => {
      const body = { filter: { channel, active: true }, sort: [{ field: 'name' as const }], page: { limit: 1000 } };
      return (await answerOf(api.POST('/v2/crm/templates/search', { body }))).items;
    },
    staleTime: 60_000,
  });

/** A template in the wanted language, else in that which is there. */
export function inLanguage(templates: readonly Template[], name: string, language: string): Template | undefined {
  const named = templates.filter((one) => one.name === name);
  return named.find(({ locale }) => locale === language) ?? named.find(({ locale }) => locale === 'en') ?? named[0];
}

/** `{{ name }}`: values that it wants, but for those with a default and those of a record. */
export function wantedBy({ subject, body }: Pick<Template, 'subject' | 'body'>): readonly string[] {
  const found = [...`${subject ?? ''} ${body}`.matchAll(/\{\{-?\s*([\w.]+)\s*(\|[^}]*)?-?\}\}/g)];
  return [
    ...new Set(
      found.flatMap(([, name = '', filters = '']) => (name.includes('.') || filters.includes('default') ? [] : [name])),
    ),
  ];
}
