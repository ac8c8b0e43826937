import { Problem } from '../../problem/problem.js';

/** Why a message cannot be handled as things stand; throws on what another attempt may cure. */
export function refusalOf(error: unknown): string {
  if (error instanceof Problem && error.options.status < 500) return error.message;
  throw error;
}
