/** Tells members of staff something: in their list, and by e-mail where they want that. */
import { In, type EntityManager } from 'typeorm';
import { Notification, type NotificationKind } from '../notification.entity.js';
import { NotificationSetting } from '../notification-setting.entity.js';
import { queueMessage } from '../outbox/queue-message.js';
import { User } from '../user.entity.js';

export interface News {
  readonly kind: NotificationKind;
  /** What it tells of: nobody is told of it twice. */
  readonly cause: string;
  readonly title: string;
  readonly body?: string | undefined;
  /** Who caused it: he need not be told. */
  readonly actor?: string | undefined;
  readonly recordType?: string | undefined;
  readonly recordId?: string | undefined;
  readonly userTaskKey?: string | undefined;
  readonly processInstanceKey?: string | undefined;
}

/** Answers who was told: those of `usernames` who are active members of staff, not the actor, and did not know. */
export async function notify(
  manager: EntityManager,
  { usernames, news, now }: { readonly usernames: readonly string[]; readonly news: News; readonly now: Date },
): Promise<readonly string[]> {
  const others = usernames.filter((username) => username !== news.actor);
  const staff = await manager.findBy(User, { username: In(others), active: true });
  const told: string[] = [];
  for (const { username, email } of staff) {
    const { raw } = await manager
      .createQueryBuilder()
      .insert()
      .into(Notification)
      .values({ ...news, username, createdAt: now })
      .orIgnore()
      .returning('id')
      .execute();
    if ((raw as readonly unknown[]).length === 0) continue;
    told.push(username);
    const setting = await manager.findOneBy(NotificationSetting, { username });
    if (!setting?.byEmail.includes(news.kind)) continue;
    const content = { subject: news.title, body: news.body ?? news.title, html: null };
    await queueMessage(manager, {
      key: `notification ${news.cause} ${username}`,
      channel: 'email',
      recipient: email,
      content,
      now,
    });
  }
  return told;
}
