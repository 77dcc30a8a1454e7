import type { FormDefinition } from "#app/domain/calls/form/definition.ts";
import { hubsOf } from "#db/queries/programmes.ts";
import { aCall, aForm, aProgramme } from "./calls.ts";

const both = (text: string) => ({ en: text, bg: `${text} (на български)` });

/** Sofia takes two finalists, Bergen and Brussels one each. */
const hubs = [
  { name: both("Sofia"), country: "BG", capacity: 2 },
  { name: both("Bergen"), country: "NO", capacity: 1 },
  { name: both("Brussels"), country: "BE", capacity: 1 },
];

function formAsking(): FormDefinition {
  const choices = hubs.map(({ name }) => ({ id: name.en.toLowerCase(), label: name }));
  const asking = (id: string, fact: "hub" | "second-hub") => ({
    ...{ id, fact, choices, label: both(id), required: false },
    type: "choice" as const,
    visibleTo: "managers" as const,
  });
  const questions = [asking("hub", "hub"), asking("second-hub", "second-hub")];
  return { sections: [...aForm.sections, { id: "hubs", title: both("Hubs"), questions }] };
}

/** A call whose programme has three hubs and whose form asks for two of them; `hubs` are their ids. */
export function aCallWithHubs({ manager, ...about }: Parameters<typeof aCall>[0] = {}) {
  const programme = aProgramme(manager, hubs);
  const call = aCall({ programme, form: formAsking(), places: 4, ...about });
  const ids = hubsOf(programme.programmeId).map(({ id, name }) => [name.en.toLowerCase(), id]);
  return { call, hubs: Object.fromEntries(ids) as Record<"sofia" | "bergen" | "brussels", string> };
}

/** What the form is answered with. */
export const wishing = (hub?: string, second?: string) => ({
  ...(hub ? { hub } : {}),
  ...(second ? { "second-hub": second } : {}),
});
