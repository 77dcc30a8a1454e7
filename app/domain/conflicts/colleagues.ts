import { houseOf, normalAddress, personalBox, workDomain } from "./addresses.ts";
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
 * Two boxes at work tell of one person only in one house: elsewhere a namesake has the same.
 */
export function probableTwins(people: readonly Person[], organisations: Organisations): string[][] {
  return twinsAmong(people.map((person) => foldedPerson(person, organisations)));
}

/**
 * Whose colleague each is, by id: equal for all of one organisation, by whatever of its names, and for a person with
 * several invitations, who is of all the organisations that these give. Only one mailbox makes colleagues of two
 * organisations' other people: where it is only probable that somebody is of both, they stay apart, and so do the twins.
 * Empty for whoever is nobody's colleague.
 */
export function colleagueKeys(people: readonly Person[], organisations: Organisations): Map<string, string> {
  const folded = people.map((person) => foldedPerson(person, organisations));
  const sure = folded.map(({ id, emails, home }) => ({
    id,
    keys: [...emails.map(normalAddress), ...(home ? [`of ${home}`] : [])],
  }));
  const homes = new Map(folded.map(({ id, home }) => [id, home]));
  const named = joined(together(sure), twinsAmong(folded)).flatMap((group) => {
    const [home] = group
      .map((id) => homes.get(id)!)
      .filter(Boolean)
      .toSorted();
    const key = home ?? (group.length > 1 ? group.toSorted()[0] : "");
    return group.map((id) => [id, key] as const);
  });
  return new Map(named);
}

/** Groups with those of twins in one, but for a second group with other people, who have nothing to do with the first's. */
function joined(groups: string[][], twins: string[][]): string[][] {
  const groupOf = new Map(groups.flatMap((group) => group.map((id) => [id, group] as const)));
  const linked = twins.map((ids) => {
    const met = [...new Set(ids.map((id) => groupOf.get(id)!))];
    const isAlone = (group: string[]) => group.every((id) => ids.includes(id));
    const [first] = met.filter((group) => !isAlone(group)).toSorted(byLeastId);
    return [...(first ?? []), ...met.filter(isAlone).flat()];
  });
  const keysOf = Map.groupBy(
    [...groups, ...linked].flatMap((ids, at) => ids.map((id) => ({ id, key: `${at}` }))),
    ({ id }) => id,
  );
  return together([...keysOf].map(([id, keys]) => ({ id, keys: keys.map(({ key }) => key) })));
}

function byLeastId(one: string[], other: string[]) {
  return one.toSorted()[0] < other.toSorted()[0] ? -1 : 1;
}

function foldedPerson({ id, names, emails, organisation }: Person, organisations: Organisations): Folded {
  const folded = [...new Set(names.map(personName))].filter(Boolean);
  return { id, names: folded, emails, home: organisationKey(organisations, organisation) };
}

/** By what each would be known under another invitation. */
function twinsAmong(people: Folded[]): string[][] {
  const homesOf = new Map<string, Set<string>>();
  for (const { names, home } of people)
    for (const name of names) homesOf.set(name, (homesOf.get(name) ?? new Set()).add(home));
  const atFreeMail = new Set(
    people
      .flatMap(boxesOf)
      .filter(({ isFree }) => isFree)
      .map(({ key }) => key),
  );
  const keyed = people.map((person) => {
    const ofHomes = person.names.map((name) => {
      const probable = person.home || [...homesOf.get(name)!].filter(Boolean).toSorted().join(" or ");
      return `${name} of ${probable}`;
    });
    const boxes = boxesOf(person).flatMap(({ key, house }) => [
      ...(atFreeMail.has(key) ? [key] : []),
      ...(house ? [`${key} in ${house}`] : []),
    ]);
    return { id: person.id, keys: [...ofHomes, ...boxes, ...person.emails.map(normalAddress)] };
  });
  return together(keyed).filter((group) => group.length > 1);
}

/** Each name with what stands before each @, and where that is. */
function boxesOf({ names, emails }: Folded) {
  return emails.flatMap((email) => {
    const box = personalBox(email);
    const [isFree, house] = [!workDomain(email), houseOf(email)];
    return box ? names.map((name) => ({ key: `${name} at ${box}`, isFree, house })) : [];
  });
}
