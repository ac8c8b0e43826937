/** argon2id with the parameters that OWASP recommends (19 MiB, 2 passes). */
import { hash, verify } from '@node-rs/argon2';

const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

/** Takes as long where there is no such person: who has an account is not told by the time. */
export async function passwordFits(password: string, passwordHash: string | undefined): Promise<boolean> {
  const against = passwordHash ?? (await (nobody ??= hashPassword('nobody')));
  return (await verify(against, password)) && passwordHash !== undefined;
}

let nobody: Promise<string> | undefined;
