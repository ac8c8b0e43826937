/** The pages of a form that anybody may fill in: plain HTML without scripts. */
import { escapeHtml } from '../../activities/feedback/escape-html.js';
import { renderMessage, renderPage } from '../../activities/feedback/pages.js';
import type { Language } from '../../activities/feedback/words.js';
import type { FormField, FormProblem, Translated, WebFormDefinition } from '../../database/crm/inbound/web-form.js';
import { formWords } from './words.js';

/** A field that people do not see: who fills it in is none. */
export const TRAP = 'homepage';

interface Shown {
  readonly form: Pick<WebFormDefinition, 'title' | 'fields' | 'consent'>;
  readonly token: string;
  readonly language: Language;
  readonly values?: Readonly<Record<string, string>>;
  readonly problems?: Readonly<Record<string, FormProblem>>;
  /** The page was open for too long. */
  readonly expired?: boolean;
}

export const inLanguage = (text: Translated, language: Language): string => text[language] ?? text.en;

export function formPage({ form, token, language, values = {}, problems = {}, expired = false }: Shown): string {
  const words = formWords[language];
  const title = inLanguage(form.title, language);
  const alert = expired ? words.expired : Object.keys(problems).length > 0 ? words.mend : undefined;
  const { consent } = form;
  const fields = form.fields.map((field) =>
    fieldHtml(field, { language, value: values[field.key] ?? '', problem: problems[field.key] }),
  );
  const consented = consent
    ? `<p><label><input type="checkbox" name="consent" value="yes"${consent.required ? ' required' : ''}> ${escapeHtml(inLanguage(consent.text, language))}</label></p>`
    : '';
  return renderPage(
    { language, title },
    `<h1>${escapeHtml(title)}</h1>
${alert === undefined ? '' : `<p role="alert">${escapeHtml(alert)}</p>`}
<form method="post" accept-charset="utf-8">
<input type="hidden" name="formToken" value="${escapeHtml(token)}">
<p hidden><label>${escapeHtml(words.trap)} <input name="${TRAP}" tabindex="-1" autocomplete="off"></label></p>
${fields.join('\n')}
${consented}
<button type="submit">${escapeHtml(words.send)}</button>
</form>`,
  );
}

export function thanksPage(language: Language): string {
  const { thanks: title, thanksMore: more } = formWords[language];
  return renderMessage(language, { title, more });
}

export function unknownFormPage(language: Language): string {
  const { unknown: title, unknownMore: more } = formWords[language];
  return renderMessage(language, { title, more });
}

const TYPES = { text: 'text', email: 'email', phone: 'tel' } as const;
const COMPLETIONS: Readonly<Record<string, string>> = {
  name: 'name',
  email: 'email',
  phone: 'tel',
  company: 'organization',
};

function fieldHtml(
  field: FormField,
  {
    language,
    value,
    problem,
  }: { readonly language: Language; readonly value: string; readonly problem?: FormProblem | undefined },
): string {
  const words = formWords[language];
  const { key, type, required } = field;
  const id = `field-${key}`;
  const label = `${escapeHtml(inLanguage(field.label, language))}${required ? '' : ` (${escapeHtml(words.optional)})`}`;
  const completion = COMPLETIONS[key];
  const attributes = `id="${id}" name="${key}"${required ? ' required' : ''}${completion ? ` autocomplete="${completion}"` : ''}${problem ? ` aria-invalid="true" aria-describedby="${id}-problem"` : ''}`;
  const control =
    type === 'textarea'
      ? `<textarea ${attributes} rows="8">${escapeHtml(value)}</textarea>`
      : type === 'select'
        ? `<select ${attributes}><option value="">${escapeHtml(words.choose)}</option>${(field.options ?? [])
            .map((option) => `<option${option === value ? ' selected' : ''}>${escapeHtml(option)}</option>`)
            .join('')}</select>`
        : `<input type="${TYPES[type]}" ${attributes} value="${escapeHtml(value)}">`;
  const wrong = problem ? `<p role="alert" id="${id}-problem">${escapeHtml(words.problems[problem])}</p>` : '';
  return `<p><label for="${id}">${label}</label><br>\n${control}</p>${wrong}`;
}
