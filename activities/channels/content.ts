/** What a message says: given word by word, or by the name of a template. */
import { z } from 'zod';
import { renderNamed } from '../../database/crm/templates/find.js';
import type { MessageContent } from '../../database/crm/outbox/content.js';
import type { TemplateChannel } from '../../database/crm/message-template.entity.js';
import { bpmnError, type ActivityContext, type ActivityError } from '../define.js';

/** Inputs beside the text itself. */
export const templateInputs = {
  template: z.string().min(1).optional().describe('Name of a template, instead of the text.'),
  locale: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'expected a language tag, such as en or zh-CN')
    .default('en')
    .describe('Language of the template, BCP 47; `zh-CN` is looked for as `zh-CN`, `zh`, `en`.'),
  templateVariables: z.record(z.string(), z.json()).default({}).describe('Values of the placeholders of the template.'),
};

export const templateErrors: readonly ActivityError[] = [
  { code: 'TEMPLATE_NOT_FOUND', description: 'There is no active template of this name for the channel.' },
  {
    code: 'TEMPLATE_VARIABLE_MISSING',
    description: 'The template names a value that is not given and has no default.',
  },
];

export interface ContentInput {
  readonly text?: string | undefined;
  readonly subject?: string | undefined;
  readonly template?: string | undefined;
  readonly locale: string;
  readonly templateVariables: Readonly<Record<string, z.core.util.JSONType>>;
}

/** Whether text or template is given, for `refine`. */
export const eitherTextOrTemplate = ({ text, template }: Pick<ContentInput, 'text' | 'template'>): boolean =>
  (text === undefined) !== (template === undefined);

/** What timelines show where nothing else is said. */
const SUBJECTS: Readonly<Record<TemplateChannel, string>> = { email: '', sms: 'SMS', voice: 'Call', chat: 'Chat' };

/** Throws a BPMN error where the template does not come to a text. */
export async function contentOf(
  { text, subject, template, locale, templateVariables }: ContentInput,
  { channel, context }: { readonly channel: TemplateChannel; readonly context: ActivityContext },
): Promise<MessageContent> {
  if (template === undefined) return { subject: subject ?? SUBJECTS[channel], body: text ?? '', html: null };
  const { manager } = context.dependencies.dataSource;
  const rendered = await renderNamed(manager, { name: template, channel, locale, variables: templateVariables });
  if (rendered.kind === 'rendered') {
    const { body, html } = rendered;
    return { subject: subject ?? rendered.subject ?? SUBJECTS[channel], body, html };
  }
  throw bpmnError({
    errorCode: rendered.code,
    errorMessage: rendered.message,
    variables: { missing: [...rendered.missing] },
  });
}
