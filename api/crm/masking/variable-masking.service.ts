import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { recordFields, recordTable } from '../../../database/crm/record-fields.js';
import { type RecordTypeName, typeOfVariable } from '../../../database/crm/records.js';
import { unseal } from '../../../database/crm/sealed.js';
import type { Key } from '../../../workflows/bpmn/plan.js';
import type { Json } from '../../../workflows/engine/record.js';
import { callerMay } from '../../auth/caller.js';
import { Problem } from '../../problem/problem.js';
import { logAccess } from '../access-log.js';
import { CrmSession } from '../crm-session.js';
import { one, type Shown } from '../records/records.service.js';
import { masked } from './mask.js';

interface InInstance {
  readonly processInstanceKey: Key;
  readonly value: Json;
}

interface Reference {
  readonly processInstanceKey: Key;
  readonly type: RecordTypeName;
  readonly id: string;
}

/** Hides in variables what their reader may not read of the records that the instance is about. */
@Injectable()
export class VariableMasking {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(CrmSession) private readonly session: CrmSession,
  ) {}

  async masked<Item extends InInstance>(items: readonly Item[]): Promise<readonly Item[]> {
    // Who may read every field has nothing hidden from him; so has everybody where authentication is off.
    if (items.length === 0 || callerMay('crm:administer')) return items;
    const references = await this.referencesOf([...new Set(items.map(({ processInstanceKey }) => processInstanceKey))]);
    if (references.length === 0) return items;
    const hidden = await this.hiddenTexts(references);
    return items.map((item) => {
      const texts = hidden.get(item.processInstanceKey);
      return texts === undefined ? item : { ...item, value: masked(item.value, texts) };
    });
  }

  private async referencesOf(instances: readonly Key[]): Promise<readonly Reference[]> {
    const rows = await this.database.query<
      { readonly processInstanceKey: Key; readonly name: string; readonly id: Json }[]
    >(
      `SELECT DISTINCT process_instance_key AS "processInstanceKey", name, value AS id FROM engine.variables
       WHERE process_instance_key = ANY($1) AND name = ANY($2)`,
      [instances, [...typeOfVariable.keys()]],
    );
    return rows.flatMap(({ processInstanceKey, name, id }) => {
      const type = typeOfVariable.get(name);
      return type !== undefined && /^\d{1,18}$/.test(String(id)) ? [{ processInstanceKey, type, id: String(id) }] : [];
    });
  }

  /** By instance: the texts of its records that the caller may not read. */
  private async hiddenTexts(references: readonly Reference[]): Promise<ReadonlyMap<Key, readonly string[]>> {
    const stored = await Promise.all(references.map((reference) => storedTexts(this.database.manager, reference)));
    return this.session.run(async (manager, caller) => {
      const hidden = new Map<Key, string[]>();
      for (const [index, reference] of references.entries()) {
        const { type, id, processInstanceKey } = reference;
        const seen = await seenBy(manager, reference);
        const texts = Object.entries(stored[index] ?? {}).flatMap(([name, text]) =>
          seen?.[name] == null ? [text] : [],
        );
        hidden.set(processInstanceKey, [...(hidden.get(processInstanceKey) ?? []), ...texts]);
        const fields = Object.keys(stored[index] ?? {}).filter((name) => seen?.[name] != null);
        if (fields.length > 0)
          await logAccess(manager, caller, { action: 'read', recordType: type, recordIds: [id], fields, via: 'task' });
      }
      // The longest first: what contains another is hidden as a whole.
      return new Map([...hidden].map(([key, texts]) => [key, texts.sort((a, b) => b.length - a.length)]));
    });
  }
}

/** The texts of a record that tell of somebody, as they are stored. */
async function storedTexts(manager: EntityManager, { type, id }: Reference): Promise<Readonly<Record<string, string>>> {
  const telling = recordFields(type).filter(
    (field) => field.kind === 'text' && !field.values && field.name !== 'owner',
  );
  const columns = telling.map(({ name, column }) => `${column} AS "${name}"`).join(', ');
  const [row] = await manager.query<Shown[]>(`SELECT ${columns} FROM crm.${recordTable(type)} WHERE id = $1`, [id]);
  const texts = Object.entries(row ?? {}).map(([name, text]) => [name, typeof text === 'string' ? unseal(text) : '']);
  return Object.fromEntries(texts.filter(([, text]) => text !== '')) as Readonly<Record<string, string>>;
}

/** Undefined where the record is not the caller's to see. */
async function seenBy(manager: EntityManager, { type, id }: Reference): Promise<Shown | undefined> {
  try {
    return await one(manager, type, id);
  } catch (error) {
    if (error instanceof Problem && error.options.status === 404) return undefined;
    throw error;
  }
}
