import { DeletionRequest } from '../decision-instances/decision-instances.dto.js';
import { BooleanField } from '../validation/fields.js';

export class ResourceDeletion extends DeletionRequest {
  @BooleanField({ description: 'Whether its history is deleted, too; not of forms.', optional: true })
  readonly deleteHistory?: boolean;
}
