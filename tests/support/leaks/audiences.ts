import type { Audience as Known } from "./judge.ts";
import type { Person } from "./people.ts";

type Audience = Known<Person>;

const inNamed: Person[] = ["one", "two", "three", "barred"];
const manager: Person[] = ["manager"];
const neighbour: Person[] = ["neighbour"];
/** An assistant reads what is of applications, in the programme of the manager. */
const readersOf = (by: Person[]): Person[] => (by.includes("manager") ? ["assistant"] : []);
const family: Person[] = ["owner", "editor"];

const entry = (team: Person[], assigned: Person[], listed: Person[], by: Person[]): Audience => ({
  team,
  assigned,
  listed,
  told: assigned,
  manager: by,
  reader: readersOf(by),
  desk: [...by, ...readersOf(by)],
});
const pair = (author: Person, peers: Person[], by: Person[]): Audience => ({
  author: [author],
  peers,
  manager: by,
});
const person = (self: Person, by: Person[], more: Audience = {}): Audience => ({
  self: [self],
  manager: by,
  reader: readersOf(by),
  ...more,
});
const invited = (team: Person[], by: Person[]): Audience => ({ team, manager: by });
const desk = (by: Person[], reader: Person[] = []): Audience => ({ manager: by, reader });

/** Who is what to whom or what a planted word is of. */
export const audiences: Record<string, Audience> = {
  n1: entry(family, ["one", "two"], inNamed, manager),
  n2: entry(["rival"], ["three"], inNamed, manager),
  w1: entry(["quitter"], [], [], manager),
  // Nobody who evaluates learns who applies, or what a file is called.
  a1: { ...entry(["nameless"], ["blind"], [], manager), told: [] },
  // A draft is its team's alone; what is written to the managers is theirs.
  d1: { ...entry(["drafter"], [], [], []), desk: ["manager", "assistant"] },
  o1: entry(family, ["one"], ["one"], neighbour),

  onen1: pair("one", ["two"], manager),
  twon1: pair("two", ["one"], manager),
  // A sheet that is not submitted is its evaluator's alone.
  threen2: pair("three", [], []),
  blinda1: pair("blind", [], manager),
  abroado1: pair("one", [], neighbour),
  barredn2: pair("barred", [], manager),

  n: {
    applicants: [...family, "rival"],
    evaluators: inNamed,
    scored: ["one"],
    manager,
    reader: ["assistant"],
  },
  a: { applicants: ["nameless"], evaluators: ["blind"], scored: ["blind"], manager, reader: ["assistant"] },
  o: { applicants: family, evaluators: ["one"], scored: ["one"], manager: neighbour },

  owner: person("owner", ["manager", "neighbour"], { team: ["editor"], listed: inNamed }),
  editor: person("editor", ["manager", "neighbour"], { team: ["owner"], listed: inNamed }),
  rival: person("rival", manager, { listed: inNamed }),
  nameless: person("nameless", manager),
  drafter: person("drafter", manager),
  quitter: person("quitter", manager),
  one: { ...person("one", ["manager", "neighbour"]), reader: [] },
  two: { ...person("two", manager), reader: [] },
  three: { ...person("three", manager), reader: [] },
  barred: { ...person("barred", manager), reader: [] },
  blind: { ...person("blind", manager), reader: [] },
  abroad: person("one", neighbour),
  // Applicants read who answered them.
  manager: person("manager", [], {
    listed: ["assistant", ...family, "rival", "nameless", "drafter", "quitter"],
  }),
  neighbour: person("neighbour", [], { listed: family }),
  assistant: person("assistant", manager),
  hubbed: person("hubbed", manager),
  stranger: person("stranger", []),
  administrator: person("administrator", []),

  providerowner: { self: ["owner"] },
  invitedn1: invited(family, manager),
  invitedn2: invited(["rival"], manager),
  invitedw1: invited(["quitter"], manager),
  inviteda1: invited(["nameless"], manager),
  invitedd1: invited(["drafter"], manager),
  invitedo1: invited(family, neighbour),
  // An assistant reads who asked a question, without the address.
  askern: desk(manager, ["assistant"]),
  askera: desk(manager, ["assistant"]),
  askero: desk(neighbour),
  ...Object.fromEntries(
    ["invited", "gone", "asked", "follower"].flatMap((kind) => [
      [`${kind}n`, desk(manager)],
      [`${kind}a`, desk(manager)],
      [`${kind}o`, desk(neighbour)],
    ]),
  ),
};
