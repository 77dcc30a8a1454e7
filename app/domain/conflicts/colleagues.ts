import { normalAddress, personalBox } from "./addresses.ts";
import { organisationKey, type Organisations } from "./organisations.ts";
import { personName } from "./similar-names.ts";
import { together } from "./together.ts";

/** `names`: as the invitation and the account write the person; `emails`: where they were invited and sign in. */
export type Person = {
  id: string;
  names: readonly string[];
  emails: readonly string[];
  organisation: string;
};

/** With names as they are compared; `home`: the organisation, empty when none is given. */
type Folded = { id: string; names: string[]; emails: readonly string[]; home: string };

/**
 * Who probably is one person with several invitations, as groups of ids: by a mailbox, or by a name together with the
 * organisation or with what stands before the @. Where a name has one organisation only, whoever gives none is of it too.
 */
export function probableTwins(people: readonly Person[], organisations: Organisations): string[][] {
  const folded = people.map((person) => foldedPerson(person, organisations));
  return together(twinKeys(folded)).filter((group) => group.length > 1);
}

/**
 * Whose colleague each is, by id: equal for all of one organisation, by whatever of its names, and for a person with
 * several invitations, who is of all the organisations that these give. Empty for whoever is nobody's colleague.
 */
export function colleagueKeys(people: readonly Person[], organisations: Organisations): Map<string, string> {
  const folded = people.map((person) => foldedPerson(person, organisations));
  const homes = new Map(folded.map(({ id, home }) => [id, home]));
  const keyed = twinKeys(folded).map(({ id, keys }) => ({ id, keys: [...keys, ...ofHome(homes.get(id)!)] }));
  const named = together(keyed).flatMap((group) => {
    const [home] = group
      .map((id) => homes.get(id)!)
      .filter(Boolean)
      .toSorted();
    const key = home ?? (group.length > 1 ? group.toSorted()[0] : "");
    return group.map((id) => [id, key] as const);
  });
  return new Map(named);
}

function foldedPerson({ id, names, emails, organisation }: Person, organisations: Organisations): Folded {
  const folded = [...new Set(names.map(personName))].filter(Boolean);
  return { id, names: folded, emails, home: organisationKey(organisations, organisation) };
}

function ofHome(home: string) {
  return home ? [`of ${home}`] : [];
}

/** By what each would be known under another invitation. */
function twinKeys(people: Folded[]) {
  const homesOf = new Map<string, Set<string>>();
  for (const { names, home } of people)
    for (const name of names) homesOf.set(name, (homesOf.get(name) ?? new Set()).add(home));
  return people.map(({ id, names, emails, home }) => {
    const boxes = emails.map(personalBox).filter(Boolean);
    const keys = names.flatMap((name) => {
      const probable = home || [...homesOf.get(name)!].filter(Boolean).toSorted().join(" or ");
      return [`${name} of ${probable}`, ...boxes.map((box) => `${name} at ${box}`)];
    });
    return { id, keys: [...keys, ...emails.map(normalAddress)] };
  });
}
