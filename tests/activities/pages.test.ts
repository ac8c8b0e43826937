import { describe, expect, test } from '@jest/globals';
import {
  pageHeaders,
  problemStatus,
  renderFeedbackForm,
  renderProblem,
  renderThanks,
} from '../../activities/feedback/pages.js';
import { languageOf } from '../../activities/feedback/words.js';

const english = { acceptLanguage: 'en' };

describe('the feedback form', () => {
  test('asks for a score from 1 to 5 and an optional comment, each with a label', () => {
    const page = renderFeedbackForm({ subject: 'How was your start?' }, english);
    expect(page.match(/<label><input type="radio" name="score" value="\d" required>/g)).toHaveLength(5);
    expect(page).toContain('<fieldset><legend>How satisfied are you?</legend>');
    expect(page).toContain('<label for="comment">');
    expect(page).toContain('<textarea id="comment" name="comment"');
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('<form method="post"');
  });

  test('shows what it is given as text, never as markup', () => {
    const evil = `</textarea><script>alert("1")</script>'&amp;`;
    const page = renderFeedbackForm({ subject: evil, comment: evil }, english);
    expect(page).not.toContain('<script');
    expect(page.split('&lt;/textarea&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&amp;amp;')).toHaveLength(
      3,
    );
  });

  test('keeps what was filled in when something is missing, and says what', () => {
    const page = renderFeedbackForm({ subject: 'S', score: 2, comment: 'Mine', problem: 'invalid-score' }, english);
    expect(page).toContain('value="2" required checked>');
    expect(page).toContain('>Mine</textarea>');
    expect(page).toContain('<p role="alert">Please choose how satisfied you are');
  });

  test('speaks Chinese to those who ask for it', () => {
    const page = renderFeedbackForm({ subject: 'S' }, { acceptLanguage: 'zh-CN,zh;q=0.9' });
    expect(page).toContain('<html lang="zh-CN">');
    expect(page).toContain('您的满意程度如何？');
    expect(renderThanks({ acceptLanguage: 'zh' })).toContain('谢谢您');
  });

  test.each([
    [undefined, 'en'],
    ['', 'en'],
    ['fr', 'en'],
    ['zh-TW', 'zh-CN'],
    ['en-GB,zh;q=0.5', 'en'],
    ['en;q=0.4, zh-CN', 'zh-CN'],
    ['zh;q=0, en;q=0.1', 'en'],
    ['fr, zh;q=0.2', 'zh-CN'],
    ['enx, zh', 'zh-CN'],
  ])('Accept-Language %p gives %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });

  test('has a page and a status for every problem', () => {
    for (const problem of ['unknown', 'expired', 'answered', 'invalid-score'] as const) {
      const pages = [renderProblem(problem, english), renderProblem(problem, { acceptLanguage: 'zh' })];
      expect(new Set(pages).size).toBe(2);
      expect(problemStatus[problem]).toBeGreaterThanOrEqual(400);
    }
  });

  test('is sent so that nothing is loaded, framed or kept', () => {
    expect(pageHeaders['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(pageHeaders['cache-control']).toBe('no-store');
  });
});
