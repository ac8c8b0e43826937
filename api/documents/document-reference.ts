/** A document as Camunda 8 refers to it: what a process variable holds instead of the file. */
import type { Key } from '../../workflows/bpmn/plan.js';
import type { SchemaObject } from '../openapi/routes.js';

export interface DocumentReference {
  readonly 'camunda.document.type': 'camunda';
  readonly storeId: string;
  readonly documentId: string;
  /** SHA-256 of the content, hexadecimal. */
  readonly contentHash: string;
  readonly metadata: {
    readonly contentType: string;
    readonly fileName: string;
    readonly expiresAt: Date | null;
    readonly size: number;
    readonly processDefinitionId: string | null;
    readonly processInstanceKey: Key | null;
    readonly customProperties: Readonly<Record<string, unknown>>;
  };
}

const text = { type: 'string' } as const;

export const DOCUMENT_REFERENCE_SCHEMA = {
  type: 'object',
  required: ['camunda.document.type', 'storeId', 'documentId', 'contentHash', 'metadata'],
  properties: {
    'camunda.document.type': { type: 'string', enum: ['camunda'] },
    storeId: text,
    documentId: text,
    contentHash: text,
    metadata: {
      type: 'object',
      required: ['contentType', 'fileName', 'size'],
      properties: {
        contentType: text,
        fileName: text,
        expiresAt: { type: 'string', format: 'date-time', nullable: true },
        size: { type: 'integer' },
        processDefinitionId: { ...text, nullable: true },
        processInstanceKey: { ...text, nullable: true },
        customProperties: { type: 'object', additionalProperties: true },
      },
    },
  },
} as const satisfies SchemaObject;

export interface StoredDocument {
  readonly id: string;
  readonly sha256: string;
  readonly contentType: string;
  readonly fileName: string;
  readonly expiresAt: Date | null;
  readonly size: number;
  readonly processId: string | null;
  readonly processInstanceKey: Key | null;
  readonly customProperties: Readonly<Record<string, unknown>>;
}

/** The only store there is: PostgreSQL. */
export const STORE = 'postgres';

export function documentReference(stored: StoredDocument): DocumentReference {
  const { id, sha256, processId, contentType, fileName, expiresAt, size, processInstanceKey, customProperties } =
    stored;
  return {
    'camunda.document.type': 'camunda',
    storeId: STORE,
    documentId: id,
    contentHash: sha256,
    metadata: {
      contentType,
      fileName,
      expiresAt,
      size,
      processDefinitionId: processId,
      processInstanceKey,
      customProperties,
    },
  };
}
