import { hash, verify } from "@node-rs/argon2";

/** argon2id with the library's parameters (19 MiB, two passes) and a salt of its own. */
export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

let decoy: Promise<string> | undefined;

/** Takes the same time whether or not there is a password to compare with, so that time tells nothing. */
export async function isPassword(given: string, passwordHash: string | undefined): Promise<boolean> {
  const nobodys = await (decoy ??= hash(crypto.randomUUID()));
  const fits = await verify(passwordHash ?? nobodys, given);
  return fits && passwordHash !== undefined;
}
