import type { Account } from "#app/domain/accounts/account.ts";
import { anAccount } from "../given/accounts.ts";
import { addressOf, nameOf } from "./mark.ts";

const persons = [
  "owner",
  "editor",
  "rival",
  "nameless",
  "drafter",
  "quitter",
  "one",
  "two",
  "three",
  "barred",
  "blind",
  "manager",
  "assistant",
  "hubbed",
  "neighbour",
  "stranger",
  "administrator",
] as const;
export type Person = (typeof persons)[number];

/**
 * Everybody of the world. `owner` and `editor` apply in both programmes, `one` evaluates in both; `neighbour` manages the
 * other one.
 */
export const thePeople = () => markedPeople(persons);

/** Accounts that are marked by name and address. */
export function markedPeople<Name extends string>(names: readonly Name[]) {
  const account = (of: Name) =>
    anAccount({ name: nameOf(of), email: addressOf(of), administrator: of === "administrator" });
  return Object.fromEntries(names.map((of) => [of, account(of)])) as Record<Name, Account>;
}
