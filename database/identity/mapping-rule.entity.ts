import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whoever's token has this claim belongs to what the rule belongs to. */
@Entity({ schema: 'identity', name: 'mapping_rules' })
export class MappingRule {
  @PrimaryColumn('text')
  readonly id!: string;

  @Column('text')
  readonly name!: string;

  @Column('text')
  readonly claimName!: string;

  @Column('text')
  readonly claimValue!: string;
}
