import { extendApplication } from "#app/domain/applications/extend-application.ts";
import { sendBroadcast } from "#app/domain/applications/broadcasts/send.ts";
import { openMessages, openOwnMessages } from "#app/domain/applications/messages/read.ts";
import { writeToApplicant, writeToManagers } from "#app/domain/applications/messages/send.ts";
import { submitApplication } from "#app/domain/applications/submit.ts";
import { askQuestion } from "#app/domain/calls/questions/ask.ts";
import { answerQuestion } from "#app/domain/calls/questions/answer.ts";
import { setAside } from "#app/domain/calls/questions/set-aside.ts";
import { ownApplication } from "#app/domain/permissions.ts";
import { Refusal } from "#app/domain/refusal.ts";
import {
  advertisement,
  answeredInCall,
  newToManagers,
  ownThread,
  toAllDrafts,
  waitingQuestions,
} from "../conversations.ts";
import { demo } from "../people.ts";
import type { PlantedApplication } from "./applications.ts";
import type { PlantedCall } from "./calls.ts";

const day = 24 * 60 * 60 * 1000;

/** What people ask in public while a call is open; one question is answered, some wait. Before anybody applies: nobody else is written to. */
export function plantQuestions({ sample: { slug, dates }, managed }: PlantedCall) {
  const soon = (days: number) => new Date(dates.opensAt.getTime() + days * day);
  const { asked, ...text } = answeredInCall;
  const asker = { name: "Dimitra", email: "dimitra@brightstage.example", locale: "en" as const };
  const id = askQuestion(slug, asker, asked, soon(12));
  answerQuestion(managed, id, text, soon(12.7));
  setAside(managed, askQuestion(slug, advertisement, advertisement.asked, soon(13)), soon(13.1));
}

/** What goes on between managers and applicants of an open call, up to `now`. */
export function plantConversations(call: PlantedCall, applications: PlantedApplication[], now: Date) {
  const ago = (days: number) => new Date(now.getTime() - days * day);
  for (const { daysAgo, asked, ...asker } of waitingQuestions)
    askQuestion(call.sample.slug, asker, asked, ago(daysAgo));
  const drafts = applications.filter(({ sample }) => !sample.submits);
  const own = drafts.find(({ owner }) => owner.email === demo.applicant.email)!;
  const [other] = drafts.filter((draft) => draft !== own);
  plantThread(call, own, ago);
  writeToManagers(ownApplication(other.owner, other.id)!, newToManagers, ago(0.1));
  const { daysAgo, ...message } = toAllDrafts;
  sendBroadcast(call.managed, { audience: "drafts", ...message }, ago(daysAgo));
  extendApplication(call.managed, own.id, moreTime(call), ago(0.3));
  tryInVain(other, ago(0.01));
}

function plantThread(
  { managed }: PlantedCall,
  { id, owner }: PlantedApplication,
  ago: (days: number) => Date,
) {
  const own = ownApplication(owner, id)!;
  for (const { daysAgo, fromManagers, text } of ownThread) {
    if (fromManagers) writeToApplicant(managed, id, text, ago(daysAgo));
    else writeToManagers(own, text, ago(daysAgo));
    if (daysAgo < 1) continue;
    openMessages(managed, id, "en", ago(daysAgo - 0.1));
    openOwnMessages(own, "en", ago(daysAgo - 0.1));
  }
}

/** For one application: two more days. */
function moreTime({ sample: { dates } }: PlantedCall) {
  const reason = {
    en: "The person who writes the application is in hospital; a doctor's note was sent.",
    bg: "Човекът, който пише кандидатурата, е в болница; изпратена е бележка от лекар.",
  };
  return { until: new Date(dates.closesAt.getTime() + 2 * day), reason };
}

/** Somebody presses "submit" while answers are missing: the portal says which, and the desk knows. */
function tryInVain({ id, owner }: PlantedApplication, at: Date) {
  try {
    submitApplication(ownApplication(owner, id)!, at);
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
  }
}
