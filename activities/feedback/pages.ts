/** The pages behind a feedback link: plain HTML without scripts, readable by a screen reader and on a telephone. */
import { MAXIMUM_COMMENT_LENGTH, type FeedbackProblem } from './answer.js';
import { escapeHtml } from './escape-html.js';
import { MARK, STYLE } from './page-style.js';
import { languageOf, wordsOf, type Language } from './words.js';

export interface PageRequest {
  /** The request's `Accept-Language` header. */
  readonly acceptLanguage?: string;
}

/** The form posts `score` and `comment`, form-encoded, to the address it was read from. */
export function renderFeedbackForm(
  form: {
    readonly subject: string;
    readonly score?: number;
    readonly comment?: string;
    readonly problem?: FeedbackProblem;
  },
  request: PageRequest,
): string {
  const language = languageOf(request.acceptLanguage);
  const words = wordsOf[language];
  const choices = words.scores.map((label, index) => {
    const score = index + 1;
    const checked = score === form.score ? ' checked' : '';
    return `<label><input type="radio" name="score" value="${score}" required${checked}> ${score} – ${escapeHtml(label)}</label>`;
  });
  const problem =
    form.problem === undefined ? '' : `<p role="alert">${escapeHtml(words.problems[form.problem].more)}</p>`;
  return renderPage(
    { language, title: words.title },
    `<h1>${escapeHtml(words.title)}</h1>
<p>${escapeHtml(form.subject)}</p>
${problem}<form method="post" accept-charset="utf-8">
<fieldset><legend>${escapeHtml(words.question)}</legend>
${choices.join('\n')}
</fieldset>
<label for="comment">${escapeHtml(words.comment)} (${escapeHtml(words.optional)})</label>
<textarea id="comment" name="comment" rows="5" maxlength="${MAXIMUM_COMMENT_LENGTH}">${escapeHtml(form.comment ?? '')}</textarea>
<button type="submit">${escapeHtml(words.send)}</button>
</form>`,
  );
}

export function renderThanks(request: PageRequest): string {
  const language = languageOf(request.acceptLanguage);
  const { thanks, thanksMore } = wordsOf[language];
  return renderMessage(language, { title: thanks, more: thanksMore });
}

/** For every refusal of `findFeedback` and `answerFeedback`. Fitting status: `problemStatus`. */
export function renderProblem(problem: FeedbackProblem, request: PageRequest): string {
  const language = languageOf(request.acceptLanguage);
  return renderMessage(language, wordsOf[language].problems[problem]);
}

/** HTTP status to send a problem page with. */
export const problemStatus: Readonly<Record<FeedbackProblem, number>> = {
  unknown: 404,
  expired: 410,
  answered: 410,
  'invalid-score': 422,
};

/** Send these with every page: nothing is loaded, framed, cached, or told to other sites. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  vary: 'accept-language',
};

/** A page that only says something. */
export function renderMessage(
  language: Language,
  { title, more }: { readonly title: string; readonly more: string },
): string {
  return renderPage({ language, title }, `<h1>${escapeHtml(title)}</h1>\n<p>${escapeHtml(more)}</p>`);
}

/** The page around `main`, which is HTML. */
export function renderPage(
  { language, title }: { readonly language: Language; readonly title: string },
  main: string,
): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${MARK}
${main}
</main>
</body>
</html>
`;
}
