import { Entity, Index, PrimaryColumn } from 'typeorm';
import type { PartyKind } from './party.entity.js';

export type MemberKind = 'CLIENT' | 'GROUP' | 'MAPPING_RULE' | 'ROLE' | 'USER';

@Entity({ schema: 'identity', name: 'memberships' })
@Index(['memberKind', 'memberId'])
export class Membership {
  @PrimaryColumn('text')
  readonly partyKind!: PartyKind;

  @PrimaryColumn('text')
  readonly partyId!: string;

  @PrimaryColumn('text')
  readonly memberKind!: MemberKind;

  @PrimaryColumn('text')
  readonly memberId!: string;
}
