import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Which notifications a person wants by e-mail too. */
@Entity({ schema: 'crm', name: 'notification_settings' })
export class NotificationSetting {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'notification_settings_pkey' })
  username!: string;

  /** Kinds of notifications. */
  @Column({ name: 'by_email', type: 'text', array: true, default: () => "'{}'" })
  byEmail!: string[];
}
