import { createHash } from "node:crypto";
import { beginImport } from "#app/domain/applications/import/begin-import.ts";
import { acceptInvitation, declineInvitation } from "#app/domain/evaluators/answer-invitation.ts";
import { askManagers } from "#app/domain/evaluators/ask-managers.ts";
import { inviteEvaluator } from "#app/domain/evaluators/invite.ts";
import { withdrawEvaluator } from "#app/domain/evaluators/withdraw-evaluator.ts";
import { evaluatorInCall } from "#app/domain/permissions.ts";
import { type SampleEvaluator, sampleEvaluators } from "../evaluators.ts";
import type { PlantedCall } from "./calls.ts";
import { accountOf } from "./people.ts";

const day = 24 * 60 * 60 * 1000;
const askedFor = 14;

const rows = [
  ["Name", "E-mail", "Language", "Applications", "Organisation", "Country", "Topics", "Phone"],
  ["Ingrid Solheim", "ingrid.solheim@nordlys-lab.example", "en", "10", "Nordlys Lab", "Norway", "", "+47"],
  ["Борис Велчев", "boris.velchev@radio-vitosha.example", "bg", "", "Радио Витоша", "България", "", ""],
  ["Carla Nunes", "carla.nunes@porto-fund", "en", "12", "Porto Fund", "Portugal", "", ""],
  ["Owen Pryce", "owen.pryce@caerleon.example", "cy", "many", "Caerleon Studios", "Wales", "", ""],
];

/** The open call asks its evaluators: each invitation stands differently, and a table of more people waits to be taken. */
export function plantInviting(call: PlantedCall, passwordHash: string, now: Date) {
  const [, first, second, third, fourth, fifth, sixth, seventh, eighth] = sampleEvaluators;
  const [sent, answered] = [before(now, 12), before(now, 9)];
  invite(call, first, { at: before(now, 3), until: before(now, -6) });
  invite(call, second, { at: before(now, 3), until: before(now, -6) });
  for (const late of [third, fourth]) invite(call, late, { at: sent, until: before(now, 2) });
  const refused = invite(call, fifth, { at: sent, until: before(now, 2) });
  declineInvitation(refused.tokenHash, "I am away in these weeks; gladly another time.", answered);
  const { id } = invite(call, sixth, { at: sent, until: before(now, 2) });
  withdrawEvaluator(call.managed, id, "A second colleague of the same studio was invited.", answered);
  for (const ready of [seventh, eighth]) {
    const { tokenHash } = invite(call, ready, { at: sent, until: before(now, 2) });
    acceptInvitation(accountOf(ready, passwordHash, sent), tokenHash, lessThanAsked(ready), answered);
  }
  const permit = evaluatorInCall(accountOf(eighth, passwordHash, sent), call.sample.slug)!;
  askManagers(permit, "Could I have ten instead of eight, but none before the 20th?", before(now, 1));
  beginImport(call.managed, { fileName: "experts.csv", rows }, now, "evaluators");
}

function lessThanAsked(sample: SampleEvaluator) {
  return { ...sample, capacity: 8, least: 4 };
}

function invite({ managed, sample }: PlantedCall, person: SampleEvaluator, dates: { at: Date; until: Date }) {
  const { name, email, locale } = person;
  const token = createHash("sha256").update(`${sample.slug} ${email}`).digest("base64url");
  const tokenHash = createHash("sha256").update(token).digest("hex");
  const asked = { name, email, locale, askedFor, answerBy: dates.until, token, tokenHash };
  return { id: inviteEvaluator(managed, asked, dates.at), tokenHash };
}

function before(now: Date, days: number) {
  return new Date(now.getTime() - days * day);
}
