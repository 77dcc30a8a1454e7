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
 * Everybody of the world, each marked by name and address. `owner` and `editor` apply in both programmes, `one`
 * evaluates in both; `neighbour` manages the other one.
 */
export function thePeople() {
  const account = (of: Person) =>
    anAccount({ name: nameOf(of), email: addressOf(of), administrator: of === "administrator" });
  return Object.fromEntries(persons.map((of) => [of, account(of)])) as Record<Person, Account>;
}
