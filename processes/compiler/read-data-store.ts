import type { PlanDataStore } from '../../workflows/bpmn/data-store.js';
import { attribute, child, flag, isA, type ModdleElement } from './moddle-element.js';
import { variableOf } from './variable-name.js';

export function isStore(item: ModdleElement | undefined): boolean {
  return item !== undefined && (isA(item, 'bpmn:DataStore') || isA(item, 'bpmn:DataStoreReference'));
}

/**
 * The data store that a reference means (BPMN 2.0.2 §10.4.1): the `dataStore` by its id, which processes of other files may
 * use too; where none is declared, as in bpmn-js, the name of the reference, else its id.
 */
export function storeOf(item: ModdleElement): PlanDataStore {
  const declared = child(item, 'dataStoreRef') ?? item;
  const id = (declared === item ? attribute(item, 'name') : undefined) ?? attribute(declared, 'id') ?? '';
  const name = attribute(declared, 'name') ?? attribute(item, 'name');
  const kinds = [child(item, 'itemSubjectRef'), child(declared, 'itemSubjectRef')];
  const collection = kinds.some((kind) => kind !== undefined && flag(kind, 'isCollection', false));
  const limit = attribute(declared, 'capacity');
  // The schema's default is unlimited even where there is a capacity.
  const unlimited = Object.hasOwn(declared, 'isUnlimited') && flag(declared, 'isUnlimited', true);
  return {
    id,
    ...(name !== undefined && { name }),
    ...(collection && { collection }),
    ...(limit !== undefined && !unlimited && { capacity: Number(limit) }),
  };
}

/** What the store is called in the expressions of an association. */
export function storeVariable(item: ModdleElement): string {
  const declared = child(item, 'dataStoreRef');
  return variableOf(declared === undefined ? [item] : [declared, item]);
}
