/** Message templates, and what they would say. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api, type ItemOf } from '../../api/client.js';

export type Template = ItemOf<'/v2/crm/templates/search'>;

export interface Draft {
  readonly name: string;
  readonly channel: Template['channel'];
  readonly locale: string;
  readonly subject: string;
  readonly body: string;
  readonly html: string;
  readonly department: string | null;
  readonly active: boolean;
}

export const draftOf = (template?: Template): Draft =>
  template
    ? { ...template, subject: template.subject ?? '', html: template.html ?? '' }
    : {
        ...{ name: '', channel: 'email', locale: 'en', subject: '', body: '', html: '' },
        ...{ department: null, active: true },
      };

/** What can be changed of it; a text that is empty is none. */
export const textsOf = ({ channel, subject, body, html, department, active }: Draft) => ({
  subject: subject === '' ? null : subject,
  body,
  html: html === '' || channel !== 'email' ? null : html,
  ...{ department, active },
});

/** Names such as `customer.name` with their values become objects in each other. */
export function nested(samples: Readonly<Record<string, string>>): Record<string, unknown> {
  const all: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(samples)) {
    if (value === '') continue;
    const path = name.split('.');
    const last = path.pop() ?? '';
    let into = all;
    for (const step of path) {
      const inner = into[step];
      into = (into[step] = typeof inner === 'object' && inner !== null ? inner : {}) as Record<string, unknown>;
    }
    into[last] = value;
  }
  return all;
}

export const previewOptions = (draft: Draft, samples: Readonly<Record<string, string>>) => {
  const { subject, body, html } = textsOf(draft);
  return queryOptions({
    queryKey: ['administration', 'preview', subject, body, html, samples],
    queryFn: () =>
      answerOf(
        api.POST('/v2/crm/templates/preview', { body: { subject, body, html, variables: nested(samples) as never } }),
      ),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
};
