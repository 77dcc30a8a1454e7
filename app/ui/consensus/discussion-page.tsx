import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Answer } from "../answered-form.tsx";
import { LinkButton } from "../button.tsx";
import { Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { Page } from "../page.tsx";
import { PlainText } from "../prose.tsx";
import { Messages, type Said } from "./messages.tsx";
import { Answers, ConsensusShown, type GivenAnswer, type ShownConsensus } from "./outcome.tsx";
import { type ComparedCriterion, type ComparedSheet, SheetsCompared } from "./sheets-compared.tsx";
import type { Who } from "./who.ts";

export type Discussion = {
  state: "open" | "put-forward" | "final" | "left";
  goesOn: boolean;
  version: number;
  timeZone: string;
  criteria: ComparedCriterion[];
  sheets: ComparedSheet[];
  rapporteur: Who | null;
  consensus: ShownConsensus | null;
  answers: GivenAnswer[];
  messages: Said[];
};

type DiscussionPageProps = Discussion & {
  /** Path of the discussion. */
  at: string;
  /** Path of the own sheet, beside which the application is read. */
  sheet: string;
  number: string;
  /** None where applicants are anonymous. */
  company: string | null;
  isRapporteur: boolean;
  ownAnswer: { state: "agrees" | "minority" | "waiting"; text: string };
  answer?: Answer;
};

/** A discussion as its evaluators have it before them. */
export function DiscussionPage(props: DiscussionPageProps) {
  const { t } = useTranslation("consensus");
  const { number, company, sheet, consensus, ownAnswer } = props;
  return (
    <Page
      width="wide"
      title={t("page.title", { about: company ?? number })}
      eyebrow={number}
      lead={t("page.lead")}
      back={{ to: sheet, label: t("page.back") }}
      notices={<Next {...props} />}
    >
      <Stack gap="large">
        {consensus && <ConsensusShown sheet={consensus} />}
        {props.version > 0 && <Answers rapporteur={props.rapporteur} answers={props.answers} />}
        {ownAnswer.text && (
          <Notice tone="neutral" title={t("page.ownView")}>
            <PlainText text={ownAnswer.text} />
          </Notice>
        )}
        <SheetsCompared criteria={props.criteria} sheets={props.sheets} />
        <Messages {...props} zone={props.timeZone} />
      </Stack>
    </Page>
  );
}

/** What waits for the reader, or how it ended. */
function Next({ at, state, goesOn, isRapporteur, ownAnswer }: DiscussionPageProps) {
  const { t } = useTranslation("consensus");
  if (!goesOn) return <Notice tone={state === "final" ? "success" : "neutral"}>{t(`ended.${state}`)}</Notice>;
  if (isRapporteur) {
    const write = (
      <LinkButton to={`${at}/sheet`} kind={state === "open" ? "primary" : "secondary"} icon="pencil">
        {t(state === "open" ? "next.write" : "next.change")}
      </LinkButton>
    );
    return (
      <Notice title={t("next.youAre")} actions={write}>
        {t(state === "open" ? "next.writeText" : "next.waitText")}
      </Notice>
    );
  }
  if (state === "open") return <Notice>{t("next.beingWritten")}</Notice>;
  const waits = ownAnswer.state === "waiting";
  const answer = (
    <LinkButton to={`${at}/answer`} kind={waits ? "primary" : "secondary"}>
      {t(waits ? "next.answer" : "next.answerAgain")}
    </LinkButton>
  );
  return (
    <Notice tone={waits ? "warning" : "success"} actions={answer}>
      {t(`next.${ownAnswer.state}`)}
    </Notice>
  );
}
