import { DESIGN_KINDS } from '../../database/engine/design-file.entity.js';
import { defineTable } from '../search/table.js';

/** With those that were deleted and can be had back. */
export const allDesignFiles = defineTable({
  noun: 'design file',
  from: 'engine.design_files d',
  key: 'designFileKey',
  fields: {
    designFileKey: { type: 'key', column: 'd.key', sort: true },
    folder: { type: 'text', column: 'd.folder', sort: true },
    name: { type: 'text', column: 'd.name', sort: true },
    kind: { type: 'text', column: 'd.kind', values: DESIGN_KINDS, sort: true },
    definitionIds: { type: 'texts', column: 'd.definition_ids' },
    version: { type: 'integer', column: 'd.version' },
    creationDate: { type: 'date', column: 'd.created_at', sort: true },
    createdBy: { type: 'text', column: 'd.created_by', nullable: true },
    updateDate: { type: 'date', column: 'd.updated_at', sort: true },
    updatedBy: { type: 'text', column: 'd.updated_by', nullable: true, sort: true },
    tenantId: { type: 'text', column: 'd.tenant_id' },
  },
});

export const designFiles = defineTable({ ...allDesignFiles, visible: () => 'd.deleted_at IS NULL' });

/** One file as it is read to be drawn on. */
export const designFilesWithContent = defineTable({
  ...designFiles,
  fields: { ...designFiles.fields, content: { type: 'text', column: 'd.content', filter: false } },
});
