import { SimpleGrid } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../parts/failure.js';
import { Page } from '../../parts/page.js';
import { RowsSkeleton } from '../../parts/rows-skeleton.js';
import { SectionHint } from '../entity/section-hint.js';
import { CHANNELS, channelsOptions } from './channel.js';
import { ChannelCard } from './channel-card.js';

/** Mail, SMS, voice and chat: when they are used, how often, and whether they work. */
export function ChannelsPage() {
  const { t } = useTranslation('administration');
  const channels = useQuery(channelsOptions);
  return (
    <Page title={t('section.channels.title')} subtitle={<SectionHint id="channels" />}>
      {channels.isError ? (
        <Failure error={channels.error} retry={() => void channels.refetch()} />
      ) : channels.data === undefined ? (
        <RowsSkeleton />
      ) : (
        <SimpleGrid cols={{ base: 1, lg: 2 }}>
          {CHANNELS.flatMap((name) => channels.data.filter(({ channel }) => channel === name)).map((settings) => (
            <ChannelCard key={settings.channel} settings={settings} />
          ))}
        </SimpleGrid>
      )}
    </Page>
  );
}
