/**
 * Modification: an operator moves the tokens of an instance. What is asked is looked at whole before anything changes, and
 * becomes keys to end and places to start at.
 */
import type { Variables } from '../bpmn/define.js';
import type { Key, Plan, PlanNode } from '../bpmn/plan.js';
import { invalid, isRefusal, type Refusal } from './refusal.js';
import type { ElementInstance, Entry, InstanceState } from './state.js';

/** Variables of the process, or of the element or scope `scopeId` that is started. */
export interface ScopedVariables {
  readonly variables: Variables;
  readonly scopeId?: string;
}

export interface Activation {
  readonly elementId: string;
  /** Element instance to start in; the scopes between it and the element are started anew. */
  readonly ancestorKey?: Key;
  readonly variables?: readonly ScopedVariables[];
}

/** All instances of an element, or one. */
export type Chosen = { readonly elementId: string } | { readonly key: Key };

export interface Move {
  readonly source: Chosen;
  /** Started once for each instance that the source is. */
  readonly elementId: string;
  /** `inferred`: the nearest scope around the source that is one of the target's; `source-parent`: the one it stands in. */
  readonly ancestor?:
    { readonly kind: 'direct'; readonly key: Key } | { readonly kind: 'inferred' } | { readonly kind: 'source-parent' };
  readonly variables?: readonly ScopedVariables[];
}

export interface Modification {
  readonly activate: readonly Activation[];
  readonly move: readonly Move[];
  readonly terminate: readonly Chosen[];
}

/** What a modification does. */
export interface Resolved {
  readonly terminate: readonly Key[];
  /** Joins before which waiting tokens are dropped. */
  readonly dropped: readonly { readonly scopeKey: Key; readonly elementId: string }[];
  readonly variables: readonly { readonly scopeKey: Key; readonly variables: Variables }[];
  readonly start: readonly { readonly scopeKey: Key; readonly entry: Entry }[];
}

export function resolveModification(plan: Plan, state: InstanceState, modification: Modification): Resolved | Refusal {
  return new Resolver(plan, state).resolve(modification);
}

/** What a new instance starts with in place of its start event: the same, in an instance in which nothing is alive. */
export function resolveStart(plan: Plan, state: InstanceState, elementIds: readonly string[]): Resolved | Refusal {
  return resolveModification(plan, state, {
    activate: elementIds.map((elementId) => ({ elementId })),
    move: [],
    terminate: [],
  });
}

/** An entry that is still being put together. */
interface Building {
  readonly elementId: string;
  variables: Variables;
  readonly inside: Building[];
}

class Resolver {
  private readonly ended = new Set<Key>();
  private readonly dropped: { scopeKey: Key; elementId: string }[] = [];
  private readonly variables: { scopeKey: Key; variables: Variables }[] = [];
  private readonly start: { readonly scopeKey: Key; readonly building: Building }[] = [];
  /** Scopes that several activations share, by the live scope they start in and their own id. */
  private readonly shared = new Map<string, Building>();

  constructor(
    private readonly plan: Plan,
    private readonly state: InstanceState,
  ) {}

  resolve({ activate, move, terminate }: Modification): Resolved | Refusal {
    if (activate.length + move.length + terminate.length === 0)
      return invalid('Expected instructions to activate, move or terminate, but there are none.');
    const activations: Activation[] = [...activate];
    for (const chosen of terminate) {
      const refusal = this.terminate(chosen);
      if (refusal) return refusal;
    }
    for (const instruction of move) {
      const moved = this.move(instruction);
      if (isRefusal(moved)) return moved;
      activations.push(...moved);
    }
    for (const activation of activations) {
      const refusal = this.activate(activation);
      if (refusal) return refusal;
    }
    return {
      terminate: [...this.ended].filter((key) => !this.isDoomed(this.state.elements[key]?.scopeKey)),
      dropped: this.dropped,
      variables: this.variables,
      start: this.start.map(({ scopeKey, building }) => ({ scopeKey, entry: entryOf(building) })),
    };
  }

  private terminate(chosen: Chosen): Refusal | undefined {
    const found = this.find(chosen);
    if (isRefusal(found)) return found;
    const waiting = 'elementId' in chosen ? this.waitingBefore(chosen.elementId) : [];
    if (found.length + waiting.length === 0) return nothingActive(chosen);
    for (const { key } of found) this.ended.add(key);
    this.dropped.push(...waiting);
    return undefined;
  }

  private move({ source, elementId, ancestor, variables }: Move): readonly Activation[] | Refusal {
    const found = this.find(source);
    if (isRefusal(found)) return found;
    if (found.length === 0) return nothingActive(source);
    if (found.some(({ scopeKey }) => scopeKey === undefined))
      return invalid('Expected to move an element of the process, but the source is the process itself.');
    for (const { key } of found) this.ended.add(key);
    const chain = this.chainOf(elementId);
    return found.map(({ scopeKey }) => {
      const ancestorKey =
        ancestor?.kind === 'direct'
          ? ancestor.key
          : ancestor?.kind === 'source-parent'
            ? scopeKey
            : ancestor?.kind === 'inferred'
              ? this.nearest(scopeKey, chain)
              : undefined;
      return { elementId, ...(ancestorKey !== undefined && { ancestorKey }), ...(variables && { variables }) };
    });
  }

  private activate({ elementId, ancestorKey, variables = [] }: Activation): Refusal | undefined {
    const refused = this.unsupported(elementId);
    if (refused !== undefined) return refused;
    const anchor = ancestorKey === undefined ? this.inferred(elementId) : this.given(elementId, ancestorKey);
    if (isRefusal(anchor)) return anchor;
    const chain = this.chainOf(elementId);
    const missing = chain.slice(chain.indexOf(anchor.elementId) + 1);
    const repeated = missing.find((id) => this.repeats(id));
    if (repeated !== undefined) {
      return invalid(
        `Expected to start '${elementId}' in a scope that is active, but it would take a new instance of '${repeated}', which is repeated. Name an ancestor inside it, or start '${repeated}' itself.`,
      );
    }
    const places = new Map<string, Building>();
    let into: Building | undefined;
    for (const id of [...missing, elementId]) {
      const share = ancestorKey === undefined && id !== elementId;
      const known = share ? this.shared.get(`${anchor.key}/${id}`) : undefined;
      const building = known ?? { elementId: id, variables: {}, inside: [] };
      if (share) this.shared.set(`${anchor.key}/${id}`, building);
      if (known === undefined) {
        if (into === undefined) this.start.push({ scopeKey: anchor.key, building });
        else into.inside.push(building);
      }
      places.set(id, building);
      into = building;
    }
    for (const instruction of variables) {
      const refusal = this.place(instruction, places, anchor);
      if (refusal) return refusal;
    }
    return undefined;
  }

  private place(
    { scopeId = '', variables }: ScopedVariables,
    places: ReadonlyMap<string, Building>,
    anchor: ElementInstance,
  ): Refusal | undefined {
    const started = places.get(scopeId);
    if (started !== undefined) {
      started.variables = { ...started.variables, ...variables };
      return undefined;
    }
    const { processInstanceKey } = this.state.info;
    const scopeKey = scopeId === '' ? processInstanceKey : this.nearest(anchor.key, [scopeId]);
    if (scopeKey === undefined) {
      return invalid(
        `Expected variables of the process, of what is started or of a scope around it, but they are for '${scopeId}'.`,
      );
    }
    this.variables.push({ scopeKey, variables });
    return undefined;
  }

  private unsupported(elementId: string): Refusal | undefined {
    const node = this.plan.nodes[elementId];
    if (node === undefined)
      return invalid(`Expected an element of process '${this.plan.processId}', but it has no '${elementId}'.`);
    const reason = this.reasonAgainst(node);
    return reason === undefined ? undefined : invalid(`Expected to start '${elementId}', but ${reason}.`);
  }

  private reasonAgainst({ id, kind, incoming }: PlanNode): string | undefined {
    if (id === this.plan.processId) return 'it is the process itself';
    if (kind === 'start-event') return 'it is a start event: start what contains it';
    if (kind === 'boundary-event') return 'it is a boundary event: start what it leads to';
    const from = incoming.map((flowId) => this.plan.nodes[this.plan.flows[flowId]?.source ?? '']);
    if (from.some((source) => source?.kind === 'event-based-gateway'))
      return 'it belongs to an event-based gateway: start the gateway';
    return undefined;
  }

  /** Instances of an element; of a repeated one its bodies, which end with all that is inside. */
  private find(chosen: Chosen): readonly ElementInstance[] | Refusal {
    if ('key' in chosen) {
      const instance = this.state.elements[chosen.key];
      return instance === undefined
        ? invalid(`Expected an active element instance with key ${chosen.key}, but there is none.`)
        : [instance];
    }
    const { elementId } = chosen;
    if (this.plan.nodes[elementId] === undefined)
      return invalid(`Expected an element of process '${this.plan.processId}', but it has no '${elementId}'.`);
    return this.alive().filter((instance) => instance.elementId === elementId && instance.role !== 'inner');
  }

  private waitingBefore(elementId: string): readonly { scopeKey: Key; elementId: string }[] {
    return this.alive()
      .filter(({ arrivals }) => Object.values(arrivals[elementId] ?? {}).some((count) => count > 0))
      .map(({ key: scopeKey }) => ({ scopeKey, elementId }));
  }

  private given(elementId: string, ancestorKey: Key): ElementInstance | Refusal {
    const ancestor = this.state.elements[ancestorKey];
    if (ancestor === undefined || this.isDoomed(ancestorKey)) {
      return invalid(
        `Expected an active element instance with key ${ancestorKey} to start '${elementId}' in, but there is none${ancestor === undefined ? '' : ' that stays'}.`,
      );
    }
    // A body holds its own instances alone.
    if (ancestor.role !== 'body' && this.chainOf(elementId).includes(ancestor.elementId)) return ancestor;
    return invalid(
      `Expected element instance ${ancestorKey} to be a scope around '${elementId}', but it is ${ancestor.role === 'body' ? 'the body around the instances' : 'an instance'} of '${ancestor.elementId}'.`,
    );
  }

  /** The innermost scope around the element that is alive and the only one of its kind. */
  private inferred(elementId: string): ElementInstance | Refusal {
    const root = this.state.elements[this.state.info.processInstanceKey];
    if (root === undefined || this.isDoomed(root.key))
      return invalid(`Expected the process to stay active for '${elementId}', but it is terminated.`);
    let anchor: ElementInstance = root;
    for (const id of this.chainOf(elementId).slice(1)) {
      const inside = this.stayingInside(anchor.key).filter((other) => other.elementId === id && other.role !== 'body');
      if (inside.length > 1) {
        return invalid(
          `Expected one active instance of '${id}' to start '${elementId}' in, but there are ${inside.length}. Name an ancestor.`,
        );
      }
      const [only] = inside;
      if (only === undefined) break;
      anchor = only;
    }
    return anchor;
  }

  /** Ids of the scopes around an element, the process first. */
  private chainOf(elementId: string): readonly string[] {
    const chain: string[] = [];
    for (let id = this.plan.nodes[elementId]?.scope; id !== undefined; id = this.plan.nodes[id]?.scope)
      chain.unshift(id);
    return chain;
  }

  private repeats(id: string): boolean {
    const node = this.plan.nodes[id];
    return node?.multiInstance !== undefined || node?.standardLoop !== undefined;
  }

  /** The nearest of these scopes, from `key` outwards. */
  private nearest(key: Key | undefined, ids: readonly string[]): Key | undefined {
    for (let at = key; at !== undefined; at = this.state.elements[at]?.scopeKey) {
      const instance = this.state.elements[at];
      if (instance !== undefined && instance.role !== 'body' && ids.includes(instance.elementId)) return at;
    }
    return undefined;
  }

  private alive(): readonly ElementInstance[] {
    return Object.values(this.state.elements);
  }

  private stayingInside(scopeKey: Key): readonly ElementInstance[] {
    return this.alive().filter(({ key }) => this.isWithin(key, scopeKey) && !this.isDoomed(key));
  }

  private isWithin(key: Key, scopeKey: Key): boolean {
    for (let at: Key | undefined = key; at !== undefined; at = this.state.elements[at]?.scopeKey)
      if (at === scopeKey) return true;
    return false;
  }

  /** It ends by this modification, or something around it does. */
  private isDoomed(key: Key | undefined): boolean {
    return key !== undefined && [...this.ended].some((ended) => this.isWithin(key, ended));
  }
}

function entryOf({ elementId, variables, inside }: Building): Entry {
  return {
    elementId,
    ...(Object.keys(variables).length > 0 && { variables }),
    ...(inside.length > 0 && { inside: inside.map(entryOf) }),
  };
}

function nothingActive(chosen: Chosen): Refusal {
  const what = 'key' in chosen ? `element instance ${chosen.key}` : `an instance of '${chosen.elementId}'`;
  return invalid(`Expected ${what} to be active, but there is none.`);
}
