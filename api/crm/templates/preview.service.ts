import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import {
  renderTemplate,
  variablesOf,
  type TemplateText,
  type TemplateVariables,
} from '../../../database/crm/templates/render.js';
import { invalid, Problem } from '../../problem/problem.js';
import { get } from '../../search/search.js';
import { logAccess } from '../access-log.js';
import type { CrmCaller } from '../crm-caller.js';
import { CrmSession } from '../crm-session.js';
import { checkedBy } from '../records/record-schema.js';
import { one } from '../records/records.service.js';
import { draftPreview, templatePreview } from './template-schema.js';
import { templates } from './templates.table.js';

export interface TemplatePreview extends TemplateText {
  /** Variables that the caller may not read: shown as `[…]`. */
  readonly hidden: readonly string[];
}

export interface DraftPreview extends TemplateText {
  /** Names of everything that it asks for. */
  readonly variables: readonly string[];
}

const HIDDEN = '[…]';

/** What a template would say, to the eyes of the caller: of a record he sees what he may read of it. */
@Injectable()
export class TemplatePreviews {
  constructor(@Inject(CrmSession) private readonly session: CrmSession) {}

  preview(id: string, body: unknown): Promise<TemplatePreview> {
    const request = checkedBy(templatePreview, body) as z.output<typeof templatePreview>;
    return this.session.run(async (manager, caller) => {
      const template = await get(manager, templates, id);
      const { values, hidden } = await ofRecord(manager, caller, { ...request, used: variablesOf(template) });
      return { ...rendered(template, { ...values, ...request.variables }), hidden };
    });
  }

  /** What is not given stands as its name, so that one sees where it will be. */
  previewDraft(body: unknown): DraftPreview {
    const { variables: given, ...template } = checkedBy(draftPreview, body) as z.output<typeof draftPreview>;
    const first = renderTemplate(template, given);
    const missing = first.kind === 'refused' ? first.missing : [];
    // Of `customer.name` it may be `customer` that is missing.
    const names = variablesOf(template).filter((name) =>
      missing.some((one) => name === one || name.startsWith(`${one}.`)),
    );
    const variables = names.reduce<TemplateVariables>((values, name) => withName(values, name.split('.'), name), given);
    return { ...rendered(template, variables), variables: variablesOf(template) };
  }
}

/** Throws a `Problem` of status 400 where the template cannot be read, or misses something. */
function rendered(template: TemplateText, variables: TemplateVariables): TemplateText {
  const rendering = renderTemplate(template, variables);
  if (rendering.kind === 'refused') {
    const { code, message, missing } = rendering;
    throw new Problem({ status: 400, code, detail: message, extensions: { missing } });
  }
  const { subject, body, html } = rendering;
  return { subject, body, html };
}

/** `customer.name` becomes `{ customer: { name: '[customer.name]' } }`, beside what is there. */
function withName(
  values: TemplateVariables,
  [first = '', ...rest]: readonly string[],
  name: string,
): TemplateVariables {
  const inner = values[first];
  const into = typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? (inner as TemplateVariables) : {};
  return { ...values, [first]: rest.length === 0 ? `[${name}]` : withName(into, rest, name) };
}

async function ofRecord(
  manager: EntityManager,
  caller: CrmCaller,
  of: z.output<typeof templatePreview> & { readonly used: readonly string[] },
): Promise<{ readonly values: TemplateVariables; readonly hidden: readonly string[] }> {
  const { recordType, recordId, used } = of;
  if (recordType === undefined && recordId === undefined) return { values: {}, hidden: [] };
  if (recordType === undefined || recordId === undefined)
    throw invalid('Expected recordType and recordId, but one of them is missing.');
  const record = await one(manager, recordType, recordId);
  const fields = Object.keys(record).filter((field) => used.includes(`${recordType}.${field}`));
  const unreadable = new Set(record['hiddenFields'] as readonly string[]);
  const shown = fields.filter((field) => !unreadable.has(field));
  await logAccess(manager, caller, {
    action: 'read',
    recordType,
    recordIds: [recordId],
    fields: shown,
    via: 'template',
  });
  const hidden = fields.filter((field) => unreadable.has(field));
  const seen = Object.fromEntries(fields.map((field) => [field, unreadable.has(field) ? HIDDEN : record[field]]));
  const values = JSON.parse(JSON.stringify({ [recordType]: seen })) as TemplateVariables;
  return { values, hidden: hidden.map((field) => `${recordType}.${field}`) };
}
