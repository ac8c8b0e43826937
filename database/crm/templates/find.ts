/** Which template is meant: by name and channel, in the language asked for or the next best. */
import type { EntityManager } from 'typeorm';
import { MessageTemplate, type TemplateChannel } from '../message-template.entity.js';
import { renderTemplate, type TemplateRefusal, type TemplateText, type TemplateVariables } from './render.js';

export interface TemplateChoice {
  readonly name: string;
  readonly channel: TemplateChannel;
  /** BCP 47; `en` where absent. */
  readonly locale?: string | undefined;
}

export interface TemplateNotFound {
  readonly kind: 'refused';
  readonly code: 'TEMPLATE_NOT_FOUND';
  readonly message: string;
  readonly missing: readonly [];
}

/** `zh-CN` → `zh-CN`, `zh`, `en`. */
export function localesFor(locale = 'en'): readonly string[] {
  const [language = locale] = locale.split('-');
  return [...new Set([locale, language, 'en'])];
}

export async function findTemplate(
  manager: EntityManager,
  { name, channel, locale }: TemplateChoice,
): Promise<MessageTemplate | null> {
  return manager
    .createQueryBuilder(MessageTemplate, 't')
    .where(
      't.active AND t.ownedBy = crm.home_organisation() AND t.name = :name AND t.channel = :channel AND t.locale = ANY(:locales)',
    )
    .orderBy('array_position(:locales::text[], t.locale)')
    .setParameters({ name, channel, locales: localesFor(locale) })
    .getOne();
}

/** The template's text with its variables in it, or why there is none. */
export async function renderNamed(
  manager: EntityManager,
  { variables, ...choice }: TemplateChoice & { readonly variables: TemplateVariables },
): Promise<({ readonly kind: 'rendered' } & TemplateText) | TemplateRefusal | TemplateNotFound> {
  const template = await findTemplate(manager, choice);
  if (template) return renderTemplate(template, variables);
  const { name, channel, locale } = choice;
  const message = `Expected an active template ${name} for ${channel} in ${localesFor(locale).join(' or ')}, but there is none.`;
  return { kind: 'refused', code: 'TEMPLATE_NOT_FOUND', message, missing: [] };
}
