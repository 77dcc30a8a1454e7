import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Discussion } from "../consensus/discussion-page.tsx";
import { Messages } from "../consensus/messages.tsx";
import { Answers as GivenAnswers, ConsensusShown } from "../consensus/outcome.tsx";
import { SheetsCompared } from "../consensus/sheets-compared.tsx";
import { ApplicationHead, type AssignedApplication } from "../evaluation/application-pane.tsx";
import { PartAnswers } from "../evaluation/part-answers.tsx";
import { Section, Stack } from "../layout.tsx";
import { Muted } from "../text.tsx";

/** The application as it stands beside a score sheet. */
export function EvaluatorsReading({
  application,
  filesAt,
}: {
  application: AssignedApplication;
  filesAt: string;
}) {
  const { t } = useTranslation("seen");
  return (
    <Stack gap="large">
      <ApplicationHead application={application} />
      {application.parts.map(({ id, title, answers }) => (
        <Section key={id} title={title} level={3}>
          <PartAnswers answers={answers} filesAt={filesAt} />
        </Section>
      ))}
      <Muted>{t("ownSheet")}</Muted>
    </Stack>
  );
}

/** A discussion as its evaluators read it; nothing can be said here. */
export function DiscussionSeen({ discussion }: { discussion: Discussion }) {
  const { consensus, version, rapporteur, answers, criteria, sheets, messages, timeZone } = discussion;
  return (
    <Stack gap="large">
      {consensus && <ConsensusShown sheet={consensus} />}
      {version > 0 && <GivenAnswers rapporteur={rapporteur} answers={answers} />}
      <SheetsCompared criteria={criteria} sheets={sheets} />
      <Messages messages={messages} zone={timeZone} goesOn={false} />
    </Stack>
  );
}
