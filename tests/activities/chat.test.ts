import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createChatPoster } from '../../activities/channels/chat-poster.js';
import type { CaughtPost } from '../../bin/embedded/chat-catcher.js';
import { ChatChannel, chatFlavours } from '../../database/crm/chat-channel.entity.js';
import { failureOf, NOW, startBench, type Bench } from './bench.js';

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
  const channels = chatFlavours.flatMap((flavour) =>
    ['team', 'gone', 'busy'].map((name) => ({
      ...{ flavour, name: `${flavour}-${name}`, secret: 'SEC-1' },
      url: `${bench.catchers.webUrl}/chat/${flavour}/${name}?access_token=t`,
    })),
  );
  await bench.dataSource.manager.insert(ChatChannel, channels);
});
afterAll(() => bench.stop());

const post = (channel: string) =>
  bench.run('chat:post', { channel, title: 'Lead <1> & more', text: 'Has to be called' });
const posted = async () => {
  const [first] = (await (await fetch(`${bench.catchers.webUrl}/chat`)).json()) as readonly CaughtPost[];
  return first;
};
const hmac = (key: string, text: string) => createHmac('sha256', key).update(text).digest('base64');

describe('chat:post', () => {
  test('writes mrkdwn to Slack', async () => {
    await expect(post('slack-team')).resolves.toMatchObject({ outcome: 'sent' });
    expect(await posted()).toMatchObject({
      path: '/chat/slack/team?access_token=t',
      body: { text: '*Lead &lt;1&gt; &amp; more*\nHas to be called' },
    });
  });

  test('writes an Adaptive Card to Teams', async () => {
    await post('teams-team');
    const content = { type: 'AdaptiveCard', body: [{ text: 'Lead <1> & more' }, { text: 'Has to be called' }] };
    expect(await posted()).toMatchObject({
      body: {
        type: 'message',
        attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
      },
    });
  });

  test('signs in the body for Feishu', async () => {
    await post('feishu-team');
    const timestamp = String(NOW.getTime() / 1000);
    expect(await posted()).toMatchObject({
      body: {
        timestamp,
        sign: hmac(`${timestamp}\nSEC-1`, ''),
        msg_type: 'text',
        content: { text: 'Lead <1> & more\nHas to be called' },
      },
    });
  });

  test('signs in the address for DingTalk', async () => {
    await post('dingtalk-team');
    const caught = await posted();
    const query = new URL(caught?.path ?? '', 'http://x').searchParams;
    const timestamp = String(NOW.getTime());
    expect(Object.fromEntries(query)).toEqual({
      access_token: 't',
      timestamp,
      sign: hmac('SEC-1', `${timestamp}\nSEC-1`),
    });
    expect(caught?.body).toEqual({ msgtype: 'text', text: { content: 'Lead <1> & more\nHas to be called' } });
  });

  test.each(chatFlavours)(
    'what %s refuses for good is a BPMN error; what it is too busy for comes again',
    async (flavour) => {
      expect(await failureOf(post(`${flavour}-gone`))).toMatchObject({ details: [{ errorCode: 'CHAT_REJECTED' }] });
      expect(await failureOf(post(`${flavour}-busy`))).toMatchObject({
        message: expect.stringMatching(new RegExp(`^Expected ${flavour} to take the post, but it answered `)),
      });
    },
  );

  test('a channel that is not there or not active is a BPMN error', async () => {
    await bench.query(`UPDATE crm.chat_channels SET active = false WHERE name = 'slack-team'`);
    for (const channel of ['nowhere', 'slack-team'])
      expect(await failureOf(post(channel))).toMatchObject({ details: [{ errorCode: 'CHAT_REJECTED' }] });
  });

  test('no private network is reached unless it is allowed', async () => {
    const dependencies = { chat: createChatPoster({ privateAddresses: false }) };
    const input = { channel: 'teams-team', title: 'S', text: 'T' };
    expect(await failureOf(bench.run('chat:post', input, { dependencies }))).toMatchObject({
      message: expect.stringContaining('private IP address'),
    });
  });

  test('its addresses and secrets are kept sealed', async () => {
    const [row]: readonly { readonly url: string; readonly secret: string }[] = await bench.dataSource.query(
      'SELECT url, secret FROM crm.chat_channels LIMIT 1',
    );
    expect([row?.url, row?.secret].join()).not.toMatch(/http:|SEC-1/);
  });
});
