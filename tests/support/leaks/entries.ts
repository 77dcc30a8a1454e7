import type { Account } from "#app/domain/accounts/account.ts";
import { addFile } from "#app/domain/applications/add-file.ts";
import { submitApplication } from "#app/domain/applications/submit.ts";
import type { FormDefinition } from "#app/domain/calls/form/definition.ts";
import { decideEligibility } from "#app/domain/eligibility/decide.ts";
import { keepFile } from "#app/http/upload.ts";
import { aQuestion } from "#tests/domain/calls/form/a-question.ts";
import { aDraft } from "../given/applications.ts";
import { type aCall, aForm, beforeDeadline, inEvaluation } from "../given/calls.ts";
import { aMember, aTeamInvitation } from "../given/team.ts";
import { anAccount } from "../given/accounts.ts";
import { addressOf, mark, saying } from "./mark.ts";

type Call = ReturnType<typeof aCall>;

/** Asks for what tells who applies, for something that only managers read, and for a file. */
export const markedForm: FormDefinition = {
  sections: [
    aForm.sections[0],
    {
      ...aForm.sections[1],
      questions: [
        ...aForm.sections[1].questions.map((one) => ({ ...one, nameless: one.id === "summary" })),
        aQuestion("url", { id: "website", fact: "website" }),
        aQuestion("long-text", { id: "team", fact: "team" }),
        aQuestion("long-text", { id: "investors", fact: "investors", visibleTo: "managers" }),
        aQuestion("long-text", { id: "inner", visibleTo: "managers" }),
        aQuestion("file", { id: "deck", nameless: true }),
      ],
    },
  ],
};

export const answersOf = (of: string) => ({
  company: `${mark("company", of)} Ltd`,
  country: "BG",
  vat: mark("vat", of),
  summary: saying("summary", of),
  website: `https://${mark("website", of)}.example`,
  team: saying("team", of),
  investors: saying("investors", of),
  inner: saying("inner", of),
});

async function aFile(of: string) {
  const content = (async function* () {
    yield Buffer.from(`%PDF-1.7 ${mark("content", of)}`);
  })();
  const kept = await keepFile(content, `${mark("file", of)}.pdf`, { accept: ["pdf"], mostMegabytes: 1 });
  if (typeof kept === "string") throw new Error(kept);
  return kept;
}

/** A draft with every answer marked, a file, and somebody invited to its team. */
export async function aMarkedDraft(call: Call, owner: Account, of: string, editor?: Account) {
  const draft = aDraft({ call, owner, answers: answersOf(of) });
  const kept = await aFile(of);
  addFile(draft.own, "deck", kept, beforeDeadline);
  if (editor) aMember(draft.own, { account: editor });
  aTeamInvitation(draft.own, { account: anAccount({ email: addressOf(`invited${of}`) }) });
  return { ...draft, call, of, attachmentId: kept.attachmentId };
}

/** The same, submitted; eligible where it is said so. */
export async function aMarkedEntry(call: Call, owner: Account, of: string, editor?: Account) {
  const draft = await aMarkedDraft(call, owner, of, editor);
  submitApplication(draft.own, beforeDeadline);
  return draft;
}

export type Entry = Awaited<ReturnType<typeof aMarkedEntry>>;

export function takeOn({ call, id, of }: Entry) {
  const outcome = { outcome: "eligible" as const, answers: {}, note: saying("note", of) };
  decideEligibility(call.managed, id, outcome, inEvaluation);
}
