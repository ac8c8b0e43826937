/** A kind of thing that administrators keep: how it is found, shown, made, changed and removed. */
import type { QueryKey } from '@tanstack/react-query';
import type { ComponentType, ReactNode } from 'react';
import { Problem } from '../../api/problem.js';
import { searchOptions, type Page } from '../../api/search.js';
import type { ListColumn } from '../../parts/list/list-columns.js';
import type { AdministrationSearch } from '../administration-search.js';
import type { SectionId } from '../section-pages.js';
import type { Field, Values } from './field.js';

export interface PageRequest {
  readonly limit: number;
  readonly after?: string;
}

export interface EditorProps<Item extends object> {
  /** Absent where something new is made. */
  readonly item?: Item;
  readonly onClose: () => void;
}

export interface Entity<Item extends object> {
  readonly id: SectionId;
  readonly search: (search: AdministrationSearch, page: PageRequest) => Promise<Page<Item>>;
  /** By its key, for links. */
  readonly find: (key: string) => Promise<Item>;
  readonly keyOf: (item: Item) => string;
  readonly nameOf: (item: Item) => string;
  /** The field that sorts at first. */
  readonly sort: string;
  /** The first names the item and opens it. */
  readonly columns: readonly ListColumn<Item>[];
  readonly fields: readonly Field[];
  /** What the form shows of an item. */
  readonly valuesOf?: (item: Item) => Values | Promise<Values>;
  /** Absent where nothing can be made. What it answers is shown by `made`. */
  readonly create?: (values: Values) => Promise<unknown>;
  readonly change?: (item: Item, values: Values, before: Values) => Promise<unknown>;
  readonly remove?: (item: Item) => Promise<unknown>;
  /** Takes a removal back. Where it is absent, something is lost, and one is asked before. */
  readonly restore?: (item: Item) => Promise<unknown>;
  /** False for those that are not to be removed, e.g. oneself. */
  readonly removable?: (item: Item) => boolean;
  /** In place of the form, where fields alone are not enough. */
  readonly editor?: ComponentType<EditorProps<Item>>;
  /** Below the form of an item. */
  readonly beside?: (item: Item) => ReactNode;
  /** After something was made, where there is something to show that is seen this once. */
  readonly made?: (answer: unknown) => ReactNode;
}

export const entityKey = (id: SectionId): QueryKey => ['administration', id];

export const entityOptions = <Item extends object>(entity: Entity<Item>, search: AdministrationSearch) =>
  searchOptions<Item>({
    queryKey: [...entityKey(entity.id), 'list', search.q ?? '', search.sort ?? entity.sort],
    read: (page) => entity.search({ ...search, sort: search.sort ?? entity.sort }, page),
  });

/** Of a search that finds one thing or none. */
export function onlyOne<Item>({ items }: Page<Item>): Item {
  const [item] = items;
  if (item === undefined) throw new Problem({ status: 404, code: 'NOT_FOUND', detail: '' });
  return item;
}
