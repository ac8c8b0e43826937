import {
  PERMISSION_TYPES,
  RESOURCE_TYPES,
  TASK_PROPERTIES,
  type ResourceType,
  type TaskProperty,
} from '../auth/rights.js';
import { TextField, TextListField } from '../validation/fields.js';
import { OWNER_TYPES } from './authorizations.table.js';

export class AuthorizationRequest {
  @TextField({ description: 'Whose right it is.', minLength: 1, maxLength: 256, example: 'sales' })
  readonly ownerId!: string;

  @TextField({ description: 'What the owner is.', values: OWNER_TYPES })
  readonly ownerType!: (typeof OWNER_TYPES)[number];

  @TextField({ description: 'Kind of the resources.', values: RESOURCE_TYPES })
  readonly resourceType!: ResourceType;

  @TextField({
    description: 'Id of the resource, e.g. the BPMN process id; `*`: all of the kind. Either this or a property.',
    optional: true,
    minLength: 1,
    maxLength: 256,
  })
  readonly resourceId?: string | null;

  @TextField({
    description: 'Of user tasks: the right holds for those that have the owner here.',
    optional: true,
    values: TASK_PROPERTIES,
  })
  readonly resourcePropertyName?: TaskProperty | null;

  @TextListField({
    description: `What is permitted, of: ${PERMISSION_TYPES.join(', ')}.`,
    maxItems: 50,
    maxLength: 100,
  })
  readonly permissionTypes!: readonly string[];
}
