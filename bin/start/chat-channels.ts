import { ChatChannel, chatFlavours } from '../../database/crm/chat-channel.entity.js';
import { createDataSource } from '../../database/data-source.js';

/** A chat channel `team-<service>` of each service, caught like mails; their addresses change with the catchers' port. */
export async function addChatChannels(databaseUrl: string, catchersUrl: string): Promise<void> {
  const dataSource = await createDataSource({
    url: databaseUrl,
    poolSize: 1,
    applicationName: 'baton-start',
  }).initialize();
  try {
    await dataSource.manager.upsert(
      ChatChannel,
      chatFlavours.map((flavour) => ({
        ...{ name: `team-${flavour}`, flavour, secret: null },
        url: `${catchersUrl}/chat/${flavour}/team`,
      })),
      ['name'],
    );
  } finally {
    await dataSource.destroy();
  }
}
