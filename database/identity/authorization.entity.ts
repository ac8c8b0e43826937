import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { MemberKind } from './membership.entity.js';

/** What one owner may do with a resource, beside what roles permit. */
@Entity({ schema: 'identity', name: 'authorizations' })
@Unique('authorizations_resource_key', ['ownerType', 'ownerId', 'resourceType', 'resourceId'])
@Unique('authorizations_property_key', ['ownerType', 'ownerId', 'resourceType', 'resourceProperty'])
export class Authorization {
  @PrimaryColumn('bigint')
  readonly key!: string;

  @Column('text')
  readonly ownerType!: MemberKind;

  @Column('text')
  readonly ownerId!: string;

  /** Camunda's name, e.g. `PROCESS_DEFINITION`. */
  @Column('text')
  readonly resourceType!: string;

  /** `*`: all of the type; null where it is about a property. */
  @Column('text', { nullable: true })
  readonly resourceId!: string | null;

  @Column('text', { nullable: true })
  readonly resourceProperty!: string | null;

  @Column('text', { array: true })
  readonly permissionTypes!: readonly string[];
}
