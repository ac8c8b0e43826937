import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A compiled process, addressed by the SHA-256 (lower-case hex) of its canonical text; never changed. */
@Entity({ schema: 'engine', name: 'plans' })
export class PlanEntity {
  @PrimaryColumn('char', { length: 64 })
  readonly hash!: string;

  /** Canonical JSON, kept as text so that its bytes stay those that were hashed. */
  @Column('text')
  readonly plan!: string;
}
