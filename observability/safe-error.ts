/**
 * Errors as logs may have them. An error's own properties are left out (a query's has its parameters, a mail server's the
 * recipients), and so are sentences that quote what a process or a caller said: those of activities, which incidents
 * tell those who may read them, and of PostgreSQL about values.
 */
export interface SafeError {
  readonly type: string;
  readonly message?: string;
  /** Of the system, of PostgreSQL or of the mail server. */
  readonly code?: string | number;
  /** Where it was thrown. */
  readonly stack?: string;
  readonly cause?: SafeError;
}

const DEEPEST = 5;

/** SQLSTATE classes of what is wrong with values: data, and constraints. */
const ABOUT_VALUES = /^(22|23)...$/;

export function safeError(error: unknown, depth = 0): SafeError {
  if (!(error instanceof Error)) return { type: typeof error, message: masked(String(error)) };
  const { code, cause, type } = error as { readonly code?: unknown; readonly cause?: unknown; readonly type?: unknown };
  const said = quotes(error, code) ? undefined : masked(error.message);
  const stack = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name === 'ApplicationFailure' && typeof type === 'string' ? `ApplicationFailure ${type}` : error.name,
    ...(said && { message: said }),
    ...((typeof code === 'string' || typeof code === 'number') && { code }),
    ...(stack && stack.length > 0 && { stack: stack.join('\n') }),
    ...(cause !== undefined && depth < DEEPEST && { cause: safeError(cause, depth + 1) }),
  };
}

function quotes(error: Error, code: unknown): boolean {
  return error.name === 'ApplicationFailure' || (typeof code === 'string' && ABOUT_VALUES.test(code));
}

const ADDRESS = /[^\s<>"'(),:;/]+@[\w-]+(\.[\w-]+)+/g;
const NUMBER = /\+\d{8,15}\b/g;

/** Without mail addresses, passwords of URLs and telephone numbers. */
export function masked(text: string): string {
  return text.replace(ADDRESS, '<address>').replace(NUMBER, '<number>');
}
