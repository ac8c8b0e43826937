import { Column, Entity, PrimaryColumn } from 'typeorm';

export type PartyKind = 'GROUP' | 'ROLE' | 'TENANT';

/** What people and machines belong to. */
@Entity({ schema: 'identity', name: 'parties' })
export class Party {
  @PrimaryColumn('text')
  readonly kind!: PartyKind;

  @PrimaryColumn('text')
  readonly id!: string;

  @Column('text')
  readonly name!: string;

  @Column('text', { nullable: true })
  readonly description!: string | null;
}
