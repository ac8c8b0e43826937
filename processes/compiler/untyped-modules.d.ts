/** What the compiler uses of libraries that ship without declarations. */

declare module 'saxen' {
  export type GetContext = () => { readonly line: number; readonly column: number; readonly data: string };
  export type Decode = (text: string) => string;

  export class Parser {
    ns(prefixByUri: Readonly<Record<string, string>>): this;
    on(
      event: 'openTag',
      handler: (
        name: string,
        getAttributes: () => Record<string, string> | false,
        decode: Decode,
        selfClosing: boolean,
      ) => void,
    ): this;
    on(event: 'closeTag', handler: (name: string, decode: Decode, selfClosing: boolean) => void): this;
    on(event: 'text' | 'comment' | 'attention', handler: (value: string) => void): this;
    on(event: 'cdata' | 'question', handler: (value: string) => void): this;
    on(event: 'error' | 'warn', handler: (error: Error, getContext: GetContext) => void): this;
    parse(xml: string): Error | null | undefined;
    stop(): void;
  }

  export const decode: Decode;
}

declare module 'bpmn-moddle' {
  export interface ModdleWarning {
    readonly message: string;
    readonly element?: import('./moddle-element.js').ModdleElement;
    readonly property?: string;
    readonly value?: string;
  }

  export class BpmnModdle {
    constructor(
      packages: Readonly<Record<string, unknown>>,
      options?: { readonly nsMap?: Readonly<Record<string, string>> },
    );
    fromXML(xml: string): Promise<{
      readonly rootElement: import('./moddle-element.js').ModdleElement;
      readonly warnings: readonly ModdleWarning[];
    }>;
  }
}

declare module 'bpmnlint' {
  type Element = import('./moddle-element.js').ModdleElement;

  export interface Reporter {
    report(id: string | undefined, message: string): void;
  }
  export type Enter = (element: Element, reporter: Reporter) => boolean | void;
  export type Leave = (element: Element, reporter: Reporter) => void;
  export type Check = Enter | { readonly enter?: Enter; readonly leave?: Leave };
  export type RuleFactory = (options?: unknown) => { readonly check: Check };
  export interface Config {
    readonly extends?: string;
    readonly rules?: Readonly<Record<string, string>>;
  }
  export interface ResolvedRule {
    readonly name: string;
    readonly rule: { readonly check: Check };
  }
}

/* eslint-disable no-restricted-syntax -- CommonJS modules have a default export alone */
declare module 'bpmnlint/lib/linter.js' {
  import type { Config, ResolvedRule } from 'bpmnlint';

  export default class Linter {
    constructor(options: { readonly config: Config; readonly resolver: unknown });
    readonly config: Config;
    resolveRules(config: Config): Promise<readonly ResolvedRule[]>;
  }
}

declare module 'bpmnlint/lib/resolver/static-resolver.js' {
  export default class StaticResolver {
    constructor(cache: Readonly<Record<string, unknown>>);
  }
}

declare module 'bpmnlint/config/recommended.js' {
  const config: import('bpmnlint').Config;
  export default config;
}

declare module 'bpmnlint/rules/*' {
  const rule: import('bpmnlint').RuleFactory;
  export default rule;
}

/* eslint-enable no-restricted-syntax */

declare module 'bpmn-auto-layout' {
  /** The file with a diagram of its first process. */
  export function layoutProcess(xml: string): Promise<string>;
}
