import fc from "fast-check";
import { expect, test } from "vitest";
import { colleagueKeys, type Person, probableTwins } from "#app/domain/conflicts/colleagues.ts";
import { noOrganisations, organisationsFrom } from "#app/domain/conflicts/organisations.ts";

const somebody = (id: string, about: Partial<Person> = {}): Person => ({
  ...{ id, names: [`Person ${id}son`], emails: [`${id}@${id}.example`], organisation: `Institute ${id}` },
  ...about,
});
const ada = (id: string, about: Partial<Person> = {}) => somebody(id, { names: ["Ada Byron"], ...about });

test.each<[string, Person[]]>([
  [
    "one mailbox, spelled in two ways",
    [somebody("a", { emails: ["ada.byron@gmail.com"] }), somebody("b", { emails: ["adabyron+x@gmail.com"] })],
  ],
  [
    "the address that one was invited at and the other signs in with",
    [
      somebody("a", { emails: ["a@x.example", "ada@y.example"] }),
      somebody("b", { emails: ["ada@y.example"] }),
    ],
  ],
  [
    "one name and one organisation, however both are written",
    [
      ada("a", { names: ["д-р Иван Петров"], organisation: "Медия Лаб" }),
      ada("b", { names: ["Petrov Ivan"], organisation: "Media Lab Ltd" }),
    ],
  ],
  [
    "the name of the account, where the invitation calls somebody otherwise",
    [
      ada("a", { organisation: "X" }),
      somebody("b", { names: ["A. Lovelace", "Ada Byron"], organisation: "X" }),
    ],
  ],
  ["one name, of which one gives no organisation", [ada("a"), ada("b", { organisation: "" })]],
  ["one name without organisation", [ada("a", { organisation: "" }), ada("b", { organisation: "" })]],
  [
    "one name and one box at two providers",
    [ada("a", { emails: ["ada.byron@uni.example"] }), ada("b", { emails: ["adabyron@gmail.com"] })],
  ],
  [
    "one name and one box in two parts of one house",
    [ada("a", { emails: ["ada.byron@cs.uni.example"] }), ada("b", { emails: ["ada.byron@uni.example"] })],
  ],
])("%s make a probable twin", (_what, people) => {
  expect(probableTwins([...people, somebody("c")], noOrganisations)).toEqual([people.map(({ id }) => id)]);
  const keys = colleagueKeys([...people, somebody("c")], noOrganisations);
  expect(keys.get("a")).toBe(keys.get("b"));
  expect(keys.get("a")).not.toBe("");
  expect(keys.get("c")).toBe("institute c");
});

test("one name and two names of one organisation make a probable twin", () => {
  const people = [ada("a", { organisation: "БАН" }), ada("b", { organisation: "Academy" })];

  expect(probableTwins(people, noOrganisations)).toEqual([]);
  expect(probableTwins(people, organisationsFrom([["БАН", "Academy"]]))).toEqual([["a", "b"]]);
});

test("of three of one name, the two of one organisation make a probable twin", () => {
  const people = [ada("a", { organisation: "X" }), ada("b"), ada("c", { organisation: "X" })];

  expect(probableTwins(people, noOrganisations)).toEqual([["a", "c"]]);
});

test.each<[string, Person[]]>([
  ["a namesake elsewhere", [ada("a"), ada("b")]],
  [
    "a namesake who says nothing, where two could be meant",
    [ada("a"), ada("b"), ada("c", { organisation: "" })],
  ],
  [
    "a namesake with the same box at work elsewhere",
    [ada("a", { emails: ["ada.byron@uni.example"] }), ada("b", { emails: ["ada.byron@bank.example"] })],
  ],
  ["a colleague", [somebody("a", { organisation: "X" }), somebody("b", { organisation: "X" })]],
  [
    "another name and the same box",
    [somebody("a", { emails: ["sofiateam@x.example"] }), somebody("b", { emails: ["sofiateam@y.example"] })],
  ],
  [
    "somebody without a name that tells",
    [ada("a", { names: ["Ada"], organisation: "" }), ada("b", { names: ["Ada"], organisation: "" })],
  ],
])("%s is nobody's twin", (_what, people) => {
  expect(probableTwins(people, noOrganisations)).toEqual([]);
});

test("whoever says nothing of an organisation is nobody's colleague", () => {
  const people = ["a", "b"].map((id) => somebody(id, { organisation: "" }));

  expect([...colleagueKeys(people, noOrganisations)]).toEqual([
    ["a", ""],
    ["b", ""],
  ]);
});

test("a person with two invitations is a colleague of both organisations' people", () => {
  const [one, other] = [
    { organisation: "X", emails: ["ada@x.example"] },
    { organisation: "Y", emails: ["ADA+y@x.example"] },
  ];
  const people = [
    somebody("a", one),
    somebody("b", other),
    somebody("c", { organisation: "X" }),
    somebody("d", { organisation: "Y" }),
  ];

  const keys = new Set(colleagueKeys(people, noOrganisations).values());

  expect([...keys]).toEqual(["x"]);
});

/** Probably one person at X and at Y, and whoever else is there. */
const probablyOne = [
  ada("a", { organisation: "X", emails: ["ada.byron@x.example"] }),
  ada("b", { organisation: "Y", emails: ["adabyron@gmail.com"] }),
];
const [atX, atY] = ["X", "Y"].map((organisation) => somebody(`at ${organisation}`, { organisation }));

test.each<[string, Person[], string[][]]>([
  ["nobody else", [], [["a", "b"]]],
  ["others of one", [atY], [["a", "b", "at Y"]]],
  [
    "others of both",
    [atX, atY],
    [
      ["a", "at X"],
      ["b", "at Y"],
    ],
  ],
])(
  "somebody who is probably of two organisations with %s makes no colleagues of these",
  (_who, others, groups) => {
    const keys = [...colleagueKeys([...probablyOne, ...others], noOrganisations)];

    const together = [...Map.groupBy(keys, ([, key]) => key).values()];
    expect(together.map((group) => group.map(([id]) => id))).toEqual(groups);
  },
);

test("three who are probably one join the organisation of one of them, and leave the others apart", () => {
  const third = ada("c", { organisation: "Z", emails: ["ada-byron@abv.bg"] });

  const keys = colleagueKeys([atY, third, ...probablyOne, atX], noOrganisations);

  expect(["a", "b", "c", "at X", "at Y"].map((id) => keys.get(id))).toEqual(["x", "y", "x", "x", "y"]);
});

const people = fc.array(
  fc.record({
    names: fc.constantFrom(["Ada Byron"], ["Bo Cy"], ["Ada Byron", "Bo Cy"], ["Ada"]),
    emails: fc.constantFrom(
      ["ada.byron@x.example"],
      ["adabyron@gmail.com"],
      ["bo@x.example"],
      ["cy@z.example"],
    ),
    organisation: fc.constantFrom("", "", "", "X", "X Ltd", "Y", "Z"),
  }),
  { maxLength: 8 },
);

test("who is whose colleague does not depend on the order, and colleagues by name stay colleagues", () => {
  fc.assert(
    fc.property(people, (some) => {
      const all = some.map((one, n) => ({ ...one, id: `e${n}` }));
      const organisations = organisationsFrom([["X", "Y"]]);
      const keys = colleagueKeys(all, organisations);

      expect(new Map([...colleagueKeys(all.toReversed(), organisations)])).toEqual(keys);
      for (const one of all)
        for (const other of all)
          if (/^[XY]/.test(one.organisation) && /^[XY]/.test(other.organisation))
            expect(keys.get(one.id)).toBe(keys.get(other.id));
    }),
  );
});
