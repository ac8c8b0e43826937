import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { templateChannels } from '../../../database/crm/message-template.entity.js';
import { suppress } from '../../../database/crm/outbox/suppress.js';
import { sealedAs, unseal } from '../../../database/crm/sealed.js';
import { Suppression, suppressionReasons } from '../../../database/crm/suppression.entity.js';
import { get, search, type SearchResult } from '../../search/search.js';
import type { ItemOf } from '../../search/table.js';
import { checkedBy } from '../records/record-schema.js';
import { suppressions } from './suppressions.table.js';

export type ShownSuppression = ItemOf<typeof suppressions>;

export const suppressionCreation = z.strictObject({
  channel: z.enum(templateChannels),
  address: z
    .string()
    .min(3)
    .max(320)
    .transform((address) => address.trim().toLowerCase()),
  reason: z.enum(suppressionReasons).default('opt-out'),
});

/** Addresses that are not written to any more. */
@Injectable()
export class SuppressionsService {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  async search(body: unknown): Promise<SearchResult<ShownSuppression>> {
    const page = await search(this.database, { table: suppressions, body });
    return { ...page, items: page.items.map(opened) };
  }

  async get(id: string): Promise<ShownSuppression> {
    return opened(await get(this.database, suppressions, id));
  }

  /** Answers the one there is where the address is suppressed already. */
  async create(body: unknown): Promise<ShownSuppression> {
    const unwanted = checkedBy(suppressionCreation, body) as z.output<typeof suppressionCreation>;
    const { channel, address } = unwanted;
    const { manager } = this.database;
    await suppress(manager, { ...unwanted, now: new Date() });
    const { id } = await manager.findOneByOrFail(Suppression, { channel, address: sealedAs(address) });
    return this.get(id);
  }

  /** The address is written to again. */
  async delete(id: string): Promise<void> {
    await this.get(id);
    await this.database.manager.delete(Suppression, { id });
  }
}

const opened = (item: ShownSuppression): ShownSuppression => ({ ...item, address: unseal(item.address) });
