/** Called processes and decisions, and forms, that are neither in a deployment nor deployed before. */
import type { DataSource } from 'typeorm';
import type { Reference, Severities } from '../../processes/compiler/index.js';
import { DIAGNOSTICS, type Diagnostic } from '../../workflows/bpmn/codes.js';
import type { CompiledFile } from './compile-resources.js';

const CODES = {
  process: 'CALLED_PROCESS_UNKNOWN',
  decision: 'DECISION_UNKNOWN',
  form: 'FORM_UNKNOWN',
} as const;

export async function unknownReferences(
  database: DataSource,
  { files, severities = {} }: { readonly files: readonly CompiledFile[]; readonly severities?: Severities },
): Promise<readonly Diagnostic[]> {
  const named = files.flatMap(({ name, references }) => references.map((reference) => ({ name, reference })));
  const here = new Set(files.flatMap(broughtBy));
  const elsewhere = named.filter(({ reference }) => !here.has(keyOf(reference)));
  if (elsewhere.length === 0) return [];
  const deployed = await deployedBefore(
    database,
    elsewhere.map(({ reference }) => reference.id),
  );
  return elsewhere.flatMap(({ name, reference }): readonly Diagnostic[] => {
    const { kind, id, binding, versionTag, elementId, line } = reference;
    const code = CODES[kind];
    const severity = severities[code] ?? DIAGNOSTICS[code].severity;
    const known = deployed.filter((one) => one.kind === kind && one.id === id);
    const found = known.some(
      (one) =>
        binding === 'latest' || binding === 'version' || (versionTag !== undefined && one.versionTag === versionTag),
    );
    if (severity === 'off' || found) return [];
    const where = binding === 'deployment' ? 'in this deployment' : 'to be deployed';
    const tagged = binding === 'versionTag' ? ` with version tag '${versionTag ?? ''}'` : '';
    const message = `Expected ${kind} '${id}'${tagged}, which '${elementId}' needs, ${where}, but it is not.`;
    return [{ code, severity, message, file: name, line, elementId }];
  });
}

function keyOf({ kind, id }: Pick<Reference, 'kind' | 'id'>): string {
  return `${kind} ${id}`;
}

function broughtBy({ plans, forms, decisions }: CompiledFile): readonly string[] {
  return [
    ...plans.map(({ plan }) => keyOf({ kind: 'process', id: plan.processId })),
    ...forms.map(({ formId }) => keyOf({ kind: 'form', id: formId })),
    ...(decisions?.decisions ?? []).map(({ id }) => keyOf({ kind: 'decision', id })),
  ];
}

interface Deployed {
  readonly kind: Reference['kind'];
  readonly id: string;
  readonly versionTag: string | null;
}

function deployedBefore(database: DataSource, ids: readonly string[]): Promise<readonly Deployed[]> {
  return database.query<Deployed[]>(
    `SELECT DISTINCT 'process' AS kind, process_id AS id, version_tag AS "versionTag"
       FROM engine.process_definitions WHERE process_id = ANY($1) AND deleted_at IS NULL
     UNION ALL SELECT DISTINCT 'decision', d.decision_id, d.version_tag
       FROM engine.decision_definitions d JOIN engine.decision_requirements r ON r.key = d.decision_requirements_key
       WHERE d.decision_id = ANY($1) AND r.deleted_at IS NULL
     UNION ALL SELECT DISTINCT 'form', form_id, version_tag FROM engine.forms
       WHERE form_id = ANY($1) AND deleted_at IS NULL`,
    [ids],
  );
}
