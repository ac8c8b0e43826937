import { Inject, Injectable } from '@nestjs/common';
import { recordFields } from '../../../database/crm/record-fields.js';
import type { RecordTypeName } from '../../../database/crm/records.js';
import { invalid } from '../../problem/problem.js';
import { search } from '../../search/search.js';
import { logAccess } from '../access-log.js';
import { csvLines } from '../csv/csv-lines.js';
import { CrmSession } from '../crm-session.js';
import { opened, tableFor, unmerged, type Shown } from '../records/records.service.js';
import type { ExportRequest } from './exports.dto.js';

/** Records of one transaction. */
const PAGE = 1000;

interface Page {
  readonly items: readonly Shown[];
  /** Where the next page begins; null after the last. */
  readonly next: string | null;
}

/** Records as CSV: what the caller may read of them, page after page, each of them in the access log. */
@Injectable()
export class ExportsService {
  constructor(@Inject(CrmSession) private readonly session: CrmSession) {}

  /** The first page is read before it answers: what is refused is refused as a problem. */
  async export(type: RecordTypeName, request: ExportRequest): Promise<AsyncGenerator<string>> {
    const names = recordFields(type).map(({ name }) => name);
    const columns = request.columns ?? names;
    const unknown = columns.filter((column) => !names.includes(column));
    if (unknown.length > 0)
      throw invalid(`Expected columns to be among ${names.join(', ')}, but they have ${unknown.join(', ')}.`);
    const first = await this.page(type, request, { columns, after: null });
    return this.lines(type, request, { columns, first });
  }

  private async *lines(
    type: RecordTypeName,
    request: ExportRequest,
    { columns, first }: { readonly columns: readonly string[]; readonly first: Page },
  ): AsyncGenerator<string> {
    yield `${request.byteOrderMark === true ? '\ufeff' : ''}${csvLines([columns])}`;
    for (let page = first; ; page = await this.page(type, request, { columns, after: page.next })) {
      if (page.items.length > 0) yield csvLines(page.items.map((item) => columns.map((column) => cell(item[column]))));
      if (page.next === null) return;
    }
  }

  private page(
    type: RecordTypeName,
    { filter = {}, sort = [] }: ExportRequest,
    { columns, after }: { readonly columns: readonly string[]; readonly after: string | null },
  ): Promise<Page> {
    return this.session.run(async (manager, caller) => {
      const body = {
        filter,
        sort: sort.map(({ field, order = 'ASC' }) => ({ field, order })),
        page: { limit: PAGE, after },
      };
      const table = await tableFor(manager, type);
      const { items, page } = await search(manager, { table, body, within: () => unmerged(type, body) });
      await logAccess(manager, caller, {
        action: 'export',
        recordType: type,
        recordIds: items.map((item) => String((item as Shown)['id'])),
        fields: columns,
        via: 'export',
      });
      return { items: items.map((item) => opened(type, item)), next: items.length < PAGE ? null : page.endCursor };
    });
  }
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (value instanceof Date) return value.toISOString();
  return Array.isArray(value) ? value.join('; ') : JSON.stringify(value);
}
