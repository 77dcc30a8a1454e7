import { foldedName } from "./organisation-name.ts";

/** By each folded name that managers know: all names of its organisation, as written. */
export type Organisations = ReadonlyMap<string, readonly string[]>;

export const noOrganisations: Organisations = new Map();

/** `groups`: names of one organisation each. */
export function organisationsFrom(groups: readonly (readonly string[])[]): Organisations {
  return new Map(groups.flatMap((names) => names.map((name) => [foldedName(name), names] as const)));
}

/** A name as written, and after it all others of the same organisation. */
export function namesOf(organisations: Organisations, name: string): string[] {
  const own = foldedName(name);
  const others = organisations.get(own) ?? [];
  return [name, ...others.filter((other) => foldedName(other) !== own)];
}

/** A folded name by which all names of one organisation are equal; empty when there is none. */
export function organisationKey(organisations: Organisations, name: string): string {
  const own = foldedName(name);
  const [first] = organisations.get(own) ?? [];
  return first === undefined ? own : foldedName(first);
}
