import { locales } from '../../../database/crm/locales.js';
import { organisationKinds } from '../../../database/crm/organisation.entity.js';
import { BooleanField, KeyField, TextField, TextListField } from '../../validation/fields.js';

export class StaffRequest {
  @TextField({ description: 'As people call them.', maxLength: 255 })
  readonly name!: string;

  @TextField({ description: 'E-mail address.', maxLength: 320 })
  readonly email!: string;

  @TextField({ description: 'Department; its organisation is theirs.', maxLength: 255 })
  readonly department!: string;

  @TextField({ description: 'Telephone number, E.164.', optional: true, maxLength: 32 })
  readonly phone?: string | null;

  @TextListField({ description: 'Countries they look after (ISO 3166-1 alpha-2); `*`: the rest.', optional: true })
  readonly territories?: readonly string[] | null;

  @TextListField({ description: 'What they can do: tasks may ask for it.', optional: true })
  readonly skills?: readonly string[] | null;

  @TextField({ description: 'Language of what is sent to them.', optional: true, values: locales })
  readonly locale?: string | null;

  @TextField({ description: 'IANA time zone.', optional: true, maxLength: 64 })
  readonly timeZone?: string | null;

  @BooleanField({ description: 'false: on leave or gone, given nothing new and shown nothing.', optional: true })
  readonly active?: boolean | null;
}

export class DepartmentRequest {
  @TextField({ description: 'As people call it.', maxLength: 255 })
  readonly title!: string;

  @TextField({ description: 'Username of its manager: escalations go there.', optional: true, maxLength: 255 })
  readonly manager?: string | null;

  @KeyField({ description: 'Organisation; the house where absent.', optional: true })
  readonly organisationId?: string | null;
}

export class OrganisationRequest {
  @TextField({ description: 'Name, unique.', maxLength: 255 })
  readonly name!: string;

  @TextField({ description: 'What it is to us.', optional: true, values: organisationKinds.slice(1) })
  readonly kind?: string | null;

  @TextField({ description: 'Internet domain.', optional: true, maxLength: 255 })
  readonly domain?: string | null;

  @TextField({ description: 'ISO 3166-1 alpha-2.', optional: true, maxLength: 2 })
  readonly country?: string | null;
}

export class FieldPermissionRequest {
  @BooleanField({ description: 'Whether the department sees the field.' })
  readonly canRead!: boolean;

  @BooleanField({ description: 'Whether it may change it; needs `canRead`.' })
  readonly canWrite!: boolean;
}
