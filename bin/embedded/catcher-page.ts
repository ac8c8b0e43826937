/** The catchers' web page: mails, SMS, calls and chat posts, newest first. */
import { escapeHtml } from '../../activities/feedback/escape-html.js';
import type { CaughtCall } from './call-catcher.js';
import type { CaughtPost } from './chat-catcher.js';
import type { CaughtMail } from './mail-catcher.js';
import type { CaughtSms } from './sms-catcher.js';

export function renderCaught({
  mails,
  messages,
  calls,
  posts,
}: {
  readonly mails: readonly CaughtMail[];
  readonly messages: readonly CaughtSms[];
  readonly calls: readonly CaughtCall[];
  readonly posts: readonly CaughtPost[];
}): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mail, SMS, calls and chat</title>
<style>
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; }
article { border: 1px solid #8888; border-radius: .5rem; padding: .5rem 1rem; margin: 0 0 1rem; }
h3 { margin: .2rem 0; }
p { margin: .2rem 0; color: GrayText; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; margin: .6rem 0; }
</style>
</head>
<body>
<main>
<h1>Mail, SMS, calls and chat</h1>
<p>Nothing here was delivered to anyone. As JSON: <a href="/mail">/mail</a>, <a href="/sms">/sms</a>, <a href="/calls">/calls</a>, <a href="/chat">/chat</a>. <a href="/">Reload</a></p>
<h2>Mail</h2>
${mails.map(mail).join('\n') || '<p>No mail yet.</p>'}
<h2>SMS</h2>
${messages.map(sms).join('\n') || '<p>No SMS yet.</p>'}
<h2>Calls</h2>
${calls.map(call).join('\n') || '<p>No calls yet.</p>'}
<h2>Chat</h2>
${posts.map(post).join('\n') || '<p>No posts yet.</p>'}
</main>
</body>
</html>
`;
}

function mail({ from, to, subject, text, receivedAt }: CaughtMail): string {
  return `<article>
<h3>${escapeHtml(subject)}</h3>
<p>From ${escapeHtml(from)} to ${escapeHtml(to.join(', '))}, <time>${escapeHtml(receivedAt)}</time></p>
<pre>${withLinks(text)}</pre>
</article>`;
}

function sms({ from, to, body, receivedAt }: CaughtSms): string {
  return `<article>
<h3>To ${escapeHtml(to)}</h3>
<p>From ${escapeHtml(from)}, <time>${escapeHtml(receivedAt)}</time></p>
<pre>${withLinks(body)}</pre>
</article>`;
}

/** With a form to be the one who is called. */
function call({ sid, from, to, text, digitsUrl, receivedAt }: CaughtCall): string {
  const digits = digitsUrl === '' ? '' : '<label>Digits <input name="digits" inputmode="numeric" size="8"></label> ';
  const buttons = ['completed', 'busy', 'no-answer', 'failed'].map(
    (outcome) => `<button name="outcome" value="${outcome}">${outcome}</button>`,
  );
  return `<article>
<h3>To ${escapeHtml(to)}</h3>
<p>From ${escapeHtml(from)}, <time>${escapeHtml(receivedAt)}</time></p>
<pre>${escapeHtml(text)}</pre>
<form method="post" action="/calls/${escapeHtml(sid)}/end">${digits}${buttons.join(' ')}</form>
</article>`;
}

function post({ flavour, path, body, receivedAt }: CaughtPost): string {
  return `<article>
<h3>${escapeHtml(flavour)}</h3>
<p>${escapeHtml(path)}, <time>${escapeHtml(receivedAt)}</time></p>
<pre>${withLinks(JSON.stringify(body, undefined, 2))}</pre>
</article>`;
}

/** Text as HTML, its web addresses as links. */
export function withLinks(text: string): string {
  return text
    .split(/(https?:\/\/[^\s<>"']+)/)
    .map((part, index) => {
      const shown = escapeHtml(part);
      return index % 2 === 1 ? `<a href="${shown}" rel="noreferrer">${shown}</a>` : shown;
    })
    .join('');
}
