import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A deployed file, byte for byte. */
@Entity({ schema: 'engine', name: 'resources' })
@Index(['deploymentKey'])
export class Resource {
  @PrimaryColumn('bigint')
  readonly key!: string;

  @Column('bigint')
  readonly deploymentKey!: string;

  @Column('text')
  readonly name!: string;

  @Column('text')
  readonly kind!: 'bpmn' | 'form' | 'dmn' | 'other';

  @Column('bytea')
  readonly content!: Buffer;

  /** Lower-case hex of `content`. */
  @Column('char', { length: 64 })
  readonly sha256!: string;
}
