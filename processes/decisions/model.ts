/** DMN models by namespace: which element a reference means, and under which key the plan holds it. */
import { type Findings, type Finding } from '../compiler/findings.js';
import { attributeOf, childrenOf, normalised, type XmlElement } from './xml-element.js';

/** The elements that requirements and services may refer to. */
export const DRG_ELEMENTS = ['decision', 'inputData', 'businessKnowledgeModel', 'decisionService'] as const;

export interface DmnModel {
  readonly root: XmlElement;
  /** Decisions, inputs, knowledge models and services by id. */
  readonly elements: ReadonlyMap<string, XmlElement>;
  readonly namespace: string;
  /** Name under which the model sees an imported namespace. */
  readonly imports: ReadonlyMap<string, string>;
  readonly findings: Findings;
  /** Before keys and type names: empty in the model that is compiled, `<namespace>#` in those it imports. */
  readonly prefix: string;
}

export interface Referred {
  readonly element: XmlElement;
  readonly key: string;
  /** Name of the import that the element comes from. */
  readonly within?: string;
}

export function modelOf(options: {
  readonly root: XmlElement;
  readonly findings: Findings;
  readonly imported: boolean;
}): DmnModel {
  const { root, findings, imported } = options;
  const namespace = attributeOf(root, 'namespace') ?? '';
  const imports = childrenOf(root, 'import').flatMap((element): (readonly [string, string])[] => {
    const importType = attributeOf(element, 'importType') ?? '';
    if (!/spec\/DMN\//.test(importType)) return [];
    return [[attributeOf(element, 'namespace') ?? '', normalised(attributeOf(element, 'name') ?? '')]];
  });
  const elements = new Map(
    childrenOf(root, ...DRG_ELEMENTS).flatMap((element) => {
      const id = attributeOf(element, 'id');
      return id === undefined ? [] : [[id, element] as const];
    }),
  );
  return { root, elements, namespace, imports: new Map(imports), findings, prefix: imported ? `${namespace}#` : '' };
}

export class Models {
  private readonly byNamespace: ReadonlyMap<string, DmnModel>;

  constructor(
    readonly main: DmnModel,
    imported: readonly DmnModel[],
  ) {
    this.byNamespace = new Map([...imported, main].map((model) => [model.namespace, model]));
  }

  /** The model and all that it imports, directly or not; an import that is not there is a finding. */
  reachable(): readonly DmnModel[] {
    const reached = new Set<DmnModel>([this.main]);
    for (const model of reached) {
      for (const [namespace, name] of model.imports) {
        const imported = this.byNamespace.get(namespace);
        if (imported !== undefined) reached.add(imported);
        else model.findings.add(missingImport(model, namespace, name));
      }
    }
    return [...reached];
  }

  imported(model: DmnModel): readonly { readonly name: string; readonly model: DmnModel }[] {
    return [...model.imports].flatMap(([namespace, name]) => {
      const imported = this.byNamespace.get(namespace);
      return imported === undefined ? [] : [{ name, model: imported }];
    });
  }

  /** What `href` (`#id`, `namespace#id`) of an element of `model` means. */
  refer(model: DmnModel, href: string): Referred | undefined {
    const at = href.indexOf('#');
    const namespace = at > 0 ? href.slice(0, at) : model.namespace;
    const id = href.slice(at + 1);
    const holder = namespace === model.namespace ? model : this.byNamespace.get(namespace);
    const within = model.imports.get(namespace);
    if (holder === undefined || (holder !== model && within === undefined)) return undefined;
    const element = holder.elements.get(id);
    if (element === undefined) return undefined;
    const key = holder.prefix + id;
    return holder === model || within === undefined || within === '' ? { element, key } : { element, key, within };
  }
}

function missingImport({ root }: DmnModel, namespace: string, name: string): Finding {
  const line = childrenOf(root, 'import').find((element) => element.attributes['namespace'] === namespace)?.line ?? 1;
  return { code: 'DMN_IMPORT', line, message: `Expected the model ${namespace} ('${name}'), but it is not there.` };
}
