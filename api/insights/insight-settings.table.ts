import { INSIGHT_SETTING_KINDS } from '../../database/engine/insight-setting.entity.js';
import { defineTable } from '../search/table.js';

export const insightSettings = defineTable({
  noun: 'setting of insights',
  from: 'engine.insight_settings s',
  key: 'insightSettingKey',
  fields: {
    insightSettingKey: { type: 'key', column: 's.key', sort: true },
    kind: { type: 'text', column: 's.kind', values: INSIGHT_SETTING_KINDS, sort: true },
    processDefinitionId: { type: 'text', column: `NULLIF(s.process_id, '')`, nullable: true, sort: true },
    elementId: { type: 'text', column: `NULLIF(s.element_id, '')`, nullable: true, sort: true },
    department: { type: 'text', column: `NULLIF(s.department, '')`, nullable: true, sort: true },
    value: { type: 'json', column: 's.value', filter: false, schema: { type: 'number' } },
    updateDate: { type: 'date', column: 's.updated_at', sort: true },
    updatedBy: { type: 'text', column: 's.updated_by', nullable: true },
    tenantId: { type: 'text', column: 's.tenant_id' },
  },
});
