import { Inject, Injectable } from '@nestjs/common';
import { MessageTemplate } from '../../../database/crm/message-template.entity.js';
import { checkTemplate, type TemplateText } from '../../../database/crm/templates/render.js';
import { forbidden, Problem } from '../../problem/problem.js';
import { get, search, type SearchResult } from '../../search/search.js';
import type { ItemOf } from '../../search/table.js';
import { CrmSession } from '../crm-session.js';
import { refusedByDatabase } from '../records/database-refusals.js';
import { checkedBy } from '../records/record-schema.js';
import { templateCreation, templateUpdate, type TemplateCreation } from './template-schema.js';
import { templates } from './templates.table.js';

export type Template = ItemOf<typeof templates>;

/** Templates of the caller's organisation: PostgreSQL itself shows no others. */
@Injectable()
export class TemplatesService {
  constructor(@Inject(CrmSession) private readonly session: CrmSession) {}

  search(body: unknown): Promise<SearchResult<Template>> {
    return this.session.run((manager) => search(manager, { table: templates, body }));
  }

  get(id: string): Promise<Template> {
    return this.session.run((manager) => get(manager, templates, id));
  }

  create(body: unknown): Promise<Template> {
    const template = checkedBy(templateCreation, body) as TemplateCreation;
    assertSound(template);
    return this.session.run(async (manager, { organisationId }) => {
      if (organisationId === null) throw forbidden('Expected a member of an organisation, but you are of none.');
      const values = { ...template, ownedBy: organisationId };
      const { identifiers } = await refusedByDatabase(() => manager.insert(MessageTemplate, values));
      return get(manager, templates, String(identifiers[0]?.['id']));
    });
  }

  /** What is not given stays. */
  update(id: string, body: unknown): Promise<Template> {
    const changes = checkedBy(templateUpdate, body);
    return this.session.run(async (manager) => {
      const before = await get(manager, templates, id);
      assertSound({ ...before, ...changes });
      if (Object.keys(changes).length > 0) await manager.update(MessageTemplate, { id }, changes);
      return get(manager, templates, id);
    });
  }

  delete(id: string): Promise<void> {
    return this.session.run(async (manager) => {
      await get(manager, templates, id);
      await manager.delete(MessageTemplate, { id });
    });
  }
}

function assertSound(template: TemplateText & { readonly channel: string }): void {
  const refusal = checkTemplate(template);
  if (refusal) throw new Problem({ status: 400, code: refusal.code, detail: refusal.message });
  const { channel, subject, html } = template;
  const unfit =
    channel === 'email'
      ? subject === null && 'an e-mail to have a subject'
      : html !== null && `HTML in e-mails alone, not for ${channel}`;
  if (unfit)
    throw new Problem({ status: 400, code: 'TEMPLATE_INVALID', detail: `Expected ${unfit}, but it is not so.` });
}
