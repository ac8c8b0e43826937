/**
 * A dialect: what a vendor's extensions mean. It brings every extension to the shape of `workflows/bpmn/source.ts`, so
 * that neither rules nor elements know vendors.
 */
import type {
  Source,
  SourceExtensions,
  SourceListener,
  SourceLoop,
  SourceText,
  SourceTrigger,
} from '../../../workflows/bpmn/source.js';
import type { Finding } from '../findings.js';
import type { EmbeddedForm } from '../model.js';
import type { ModdleElement } from '../moddle-element.js';
import type { XmlDocument } from '../xml.js';

export interface Dialect {
  readonly name: string;
  /** Prefix of the vendor's namespace, as `NAMESPACES` of `xml.ts` has it. */
  readonly prefix: string;
  /** Descriptors for bpmn-moddle, by prefix. */
  readonly packages: Readonly<Record<string, unknown>>;
  /** True where `file` speaks this dialect. */
  recognises(file: XmlDocument): boolean;
  /** Says which language a text is in, and takes off what announced it. */
  text(value: string, line: number): SourceText;
  /** Extension elements and vendor attributes of a flow node or process. */
  extensions(element: ModdleElement): SourceExtensions;
  /** Vendor part of a multi-instance loop. */
  loop(characteristics: ModdleElement): Partial<SourceLoop>;
  /** Vendor part of an event definition. */
  trigger(definition: ModdleElement): Partial<SourceTrigger>;
  /** Vendor part of an ad-hoc subprocess. */
  adHoc(element: ModdleElement): Partial<NonNullable<Source['adHoc']>>;
  /** Correlation key of a message. */
  correlationKey(message: ModdleElement): SourceText | undefined;
  /** What a receive task waits for that refers to no message. */
  ownMessage(task: ModdleElement): Partial<SourceTrigger>;
  /** Listeners of a sequence flow. */
  listeners(flow: ModdleElement): readonly SourceListener[];
  /** Puts scripts in files of their own into the model; answers which are missing. Absent: there are none. */
  includeScriptFiles?(definitions: ModdleElement, files: ReadonlyMap<string, string>): readonly Finding[];
  /** Vendor features of elements that are no flow nodes: messages, errors, event definitions, flows. */
  unsupported(element: ModdleElement): SourceExtensions['unsupported'];
  /** Those without effect of which the author should know. */
  ignored(element: ModdleElement): SourceExtensions['unsupported'];
  process(element: ModdleElement): { readonly versionTag?: string; readonly forms: readonly EmbeddedForm[] };
}
