import { BooleanField, DateField, TextField } from '../validation/fields.js';

export class UserUpdate {
  @TextField({ description: 'Stays as it is where absent.', optional: true, minLength: 8, maxLength: 256 })
  readonly password?: string;

  @TextField({ description: 'Name to show.', optional: true, maxLength: 256 })
  readonly name?: string;

  @TextField({ description: 'Address for mail.', optional: true, maxLength: 256 })
  readonly email?: string;

  @BooleanField({ description: 'false: may not come in until it is true again.', optional: true })
  readonly active?: boolean;
}

export class UserCreation {
  @TextField({ description: 'What the person comes in with.', minLength: 1, maxLength: 256 })
  readonly username!: string;

  @TextField({ description: 'Of 8 characters and more.', minLength: 8, maxLength: 256 })
  readonly password!: string;

  @TextField({ description: 'Name to show.', optional: true, maxLength: 256 })
  readonly name?: string;

  @TextField({ description: 'Address for mail.', optional: true, maxLength: 256 })
  readonly email?: string;
}

export class PartyUpdate {
  @TextField({ description: 'Name to show.', maxLength: 256 })
  readonly name!: string;

  @TextField({ description: 'What it is for.', optional: true, maxLength: 4000 })
  readonly description?: string;
}

export class GroupCreation extends PartyUpdate {
  @TextField({ description: 'As user tasks name it in their candidate groups.', minLength: 1, maxLength: 256 })
  readonly groupId!: string;
}

export class RoleCreation extends PartyUpdate {
  @TextField({ description: 'Id of the role.', minLength: 1, maxLength: 256 })
  readonly roleId!: string;
}

export class TenantCreation extends PartyUpdate {
  @TextField({ description: 'Id of the tenant.', minLength: 1, maxLength: 256 })
  readonly tenantId!: string;
}

export class MappingRuleUpdate {
  @TextField({ description: 'Name to show.', maxLength: 256 })
  readonly name!: string;

  @TextField({ description: 'Claim of the token.', minLength: 1, maxLength: 256 })
  readonly claimName!: string;

  @TextField({ description: 'Its value, or one of its values.', maxLength: 256 })
  readonly claimValue!: string;
}

export class MappingRuleCreation extends MappingRuleUpdate {
  @TextField({ description: 'Id of the rule.', minLength: 1, maxLength: 256 })
  readonly mappingRuleId!: string;
}

export class ApiKeyCreation {
  @TextField({
    description: 'Name of the machine; roles and groups are given to it by this name.',
    minLength: 1,
    maxLength: 256,
  })
  readonly clientId!: string;

  @DateField({ description: 'From then on the key is good for nothing; for ever where absent.', optional: true })
  readonly expiryDate?: string;
}
