import { applicationNumber } from "#app/domain/applications/number.ts";
import { tellTeam } from "#app/domain/applications/tell-team.ts";
import { inEachLanguage } from "#app/domain/calls/changes.ts";
import { languages } from "#app/i18n/languages.ts";
import type { Translate } from "#app/i18n/translate.ts";
import { findApplication } from "#db/queries/applications.ts";
import type { EmailProps } from "#emails/props.ts";
import type { RedressInput } from "./ask.ts";
import { redressAnswerBy } from "./window.ts";

/** Inside a change: the team has in hand what it asked for, and by when that is answered. */
export function tellReceived(applicationId: string, { ground, text }: RedressInput, now: Date) {
  const { call, told } = concerning(applicationId);
  const props = {
    ...told,
    ground: inEachLanguage((locale) => (languages[locale].t as Translate)(`redress:grounds.${ground}`)),
    asked: text,
    answerBy: redressAnswerBy(call, now).toISOString(),
    timeZone: call.timeZone,
  };
  tellTeam({ applicationId, callId: call.id }, "everybody", "redress-received", props, now);
}

type Answered = Pick<EmailProps["redress-answered"], "outcome" | "answer">;

/** Inside a change: the team learns how its request was answered, and why. */
export function tellAnswered(applicationId: string, { outcome, answer }: Answered, now: Date) {
  const { call, told } = concerning(applicationId);
  const props = { ...told, outcome, answer };
  tellTeam({ applicationId, callId: call.id }, "everybody", "redress-answered", props, now);
}

function concerning(applicationId: string) {
  const { application, call } = findApplication(applicationId)!;
  const told = {
    call: call.texts.title,
    company: application.company,
    number: applicationNumber(call.code, application.number),
    link: `/applications/${applicationId}/redress`,
  };
  return { call, told };
}
