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
import { templatePreview } from './template-schema.js';
import { templates } from './templates.table.js';

export interface TemplatePreview extends TemplateText {
  /** Variables that the caller may not read: shown as `[…]`. */
  readonly hidden: readonly string[];
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
      const rendering = renderTemplate(template, { ...values, ...request.variables });
      if (rendering.kind === 'refused') {
        const { code, message, missing } = rendering;
        throw new Problem({ status: 400, code, detail: message, extensions: { missing } });
      }
      const { subject, body: text, html } = rendering;
      return { subject, body: text, html, hidden };
    });
  }
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
