import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { webForm } from '../../../database/crm/inbound/web-form.js';
import { WebForm } from '../../../database/crm/web-form.entity.js';
import { invalid, notFound } from '../../problem/problem.js';
import { get, search, type SearchResult } from '../../search/search.js';
import type { ItemOf } from '../../search/table.js';
import { parsed } from '../../validation/parsed.js';
import { assertActions, assertDepartment } from '../filter-rules/sound.js';
import { webForms } from './web-forms.table.js';

export type ShownForm = ItemOf<typeof webForms>;

/** Forms that anybody may fill in, at `/forms/<name>`. */
@Injectable()
export class WebFormsService {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  search(body: unknown): Promise<SearchResult<ShownForm>> {
    return search(this.database, { table: webForms, body });
  }

  get(name: string): Promise<ShownForm> {
    return get(this.database, webForms, name);
  }

  async replace(name: string, body: unknown, actor: string | undefined): Promise<ShownForm> {
    if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(name))
      throw invalid(`Expected a name of small letters, digits and "-", but it is ${name}.`);
    const form = parsed(webForm, body);
    if (form.department !== null) await assertDepartment(this.database, form.department);
    await assertActions(this.database, form.actions);
    const updatedBy = actor ?? null;
    await this.database.getRepository(WebForm).save({ name, ...form, updatedBy, updatedAt: new Date() });
    return this.get(name);
  }

  async delete(name: string): Promise<void> {
    const { affected } = await this.database.getRepository(WebForm).delete({ name });
    if (affected === 0) throw notFound('web form', name);
  }
}
