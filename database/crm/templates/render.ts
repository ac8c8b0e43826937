/**
 * Templates become texts. The language is Liquid's placeholders with its filters, `{{ customer.name | default: 'you' }}`,
 * and nothing else: no loops, no conditions, no other files, no code.
 */
import { Liquid, Output, type Template } from 'liquidjs';
import type { Json } from '../../../workflows/engine/record.js';

export interface TemplateText {
  /** One line; null where the channel has none. */
  readonly subject: string | null;
  readonly body: string;
  /** Values are escaped in it. */
  readonly html: string | null;
}

export type TemplateVariables = Readonly<Record<string, Json>>;

export interface TemplateRefusal {
  readonly kind: 'refused';
  readonly code: 'TEMPLATE_SYNTAX' | 'TEMPLATE_VARIABLE_MISSING';
  /** Reads "Expected …, but …". */
  readonly message: string;
  /** Names of what is missing. */
  readonly missing: readonly string[];
}

export type Rendering = ({ readonly kind: 'rendered' } & TemplateText) | TemplateRefusal;

/** A value that is null counts as missing: a letter "Dear ," is never meant. */
export function renderTemplate(text: TemplateText, variables: TemplateVariables): Rendering {
  const values = withoutNulls(variables);
  const missing = new Set<string>();
  try {
    const fill = (engine: Liquid, part: string): string => {
      try {
        return String(engine.renderSync(parsed(engine, part), values));
      } catch (error) {
        for (const name of undefinedIn(error)) missing.add(name);
        return '';
      }
    };
    const subject = text.subject === null ? null : fill(plain, text.subject).replace(/\s+/g, ' ').trim();
    const body = fill(plain, text.body);
    const html = text.html === null ? null : fill(escaping, text.html);
    if (missing.size === 0) return { kind: 'rendered', subject, body, html };
  } catch (error) {
    return syntaxRefusal(error);
  }
  const names = [...missing];
  const message = `Expected the template to be given ${names.join(', ')}, but ${names.length === 1 ? 'it is' : 'they are'} missing.`;
  return { kind: 'refused', code: 'TEMPLATE_VARIABLE_MISSING', message, missing: names };
}

/** Undefined where every part can be read. */
export function checkTemplate({ subject, body, html }: TemplateText): TemplateRefusal | undefined {
  try {
    for (const part of [subject, body, html]) if (part !== null) parsed(plain, part);
    return undefined;
  } catch (error) {
    return syntaxRefusal(error);
  }
}

/** Names of everything the template asks for, e.g. `customer.name`; none where it cannot be read. */
export function variablesOf({ subject, body, html }: TemplateText): readonly string[] {
  const names = [subject, body, html].flatMap((part) => (part === null ? [] : plain.fullVariablesSync(part)));
  return [...new Set(names)];
}

const plain = engineWith({});
const escaping = engineWith({ outputEscape: 'escape' });

function engineWith(options: { readonly outputEscape?: 'escape' }): Liquid {
  const engine = new Liquid({
    ...options,
    strictVariables: true,
    strictFilters: true,
    // A variable with a default may be missing.
    lenientIf: true,
    catchAllErrors: true,
    ownPropertyOnly: true,
    // No template reads another, from the disk least of all.
    templates: {},
    parseLimit: 200_000,
    memoryLimit: 2_000_000,
  });
  delete engine.filters['raw'];
  return engine;
}

/** Throws where it is no text with placeholders. */
function parsed(engine: Liquid, text: string): Template[] {
  const templates = engine.parse(text);
  const tag = templates.find((template) => !(template instanceof Output) && 'name' in template);
  if (tag) throw new Error(`tag ${tag.token.getText()} is not taken: placeholders are`);
  return templates;
}

/** Throws on what is no missing variable. */
function undefinedIn(error: unknown): readonly string[] {
  const errors: readonly unknown[] =
    error instanceof Error && 'errors' in error && Array.isArray(error.errors) ? error.errors : [error];
  return errors.map((one) => {
    const name =
      one instanceof Error && one.name === 'UndefinedVariableError'
        ? (one as { originalError?: { variableName?: string } }).originalError?.variableName
        : undefined;
    if (name === undefined) throw one;
    return name;
  });
}

function syntaxRefusal(error: unknown): TemplateRefusal {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    kind: 'refused',
    code: 'TEMPLATE_SYNTAX',
    message: `Expected text with placeholders such as {{ customer.name }}, but: ${reason}.`,
    missing: [],
  };
}

function withoutNulls(variables: TemplateVariables): TemplateVariables {
  return JSON.parse(JSON.stringify(variables, (_, value: unknown) => value ?? undefined)) as TemplateVariables;
}
