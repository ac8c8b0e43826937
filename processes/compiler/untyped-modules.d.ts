/** What the compiler uses of two libraries that ship without declarations. */

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
