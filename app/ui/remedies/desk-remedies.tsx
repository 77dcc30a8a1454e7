import { useSearchParams } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type Changed, ChangedAnswer } from "../application/changed-answer.tsx";
import { LinkButton } from "../button.tsx";
import { Card } from "../card.tsx";
import { DescriptionList } from "../description-list.tsx";
import { Row, Section, Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { PlainText } from "../prose.tsx";
import { Muted, Strong } from "../text.tsx";
import { DateTime } from "../time.tsx";
import { type RemedyState, RemedyTag } from "./remedy-tag.tsx";

type Request = {
  id: string;
  text: string;
  until: Date;
  askedAt: Date;
  by: string;
  state: RemedyState;
  questions: string[];
  answer?: { before: number; version: number; receivedAt: Date; changes: Changed[] };
};
export type DeskRemediesProps = {
  remedies: {
    timeZone: string;
    /** Whether the team has time left and has not answered. */
    awaited: boolean;
    standing: boolean;
    askable: boolean;
    requests: Request[];
  };
  /** Path of the eligibility check. */
  here: string;
  filesAt: string;
};

/** What the team was asked to put right, what came of it, and what can be done about it now. */
export function DeskRemedies({ remedies, here, filesAt }: DeskRemediesProps) {
  const { t } = useTranslation("remedies");
  const [search] = useSearchParams();
  const { askable, standing, awaited, requests, timeZone: zone } = remedies;
  const said = (["asked", "prolonged", "withdrawn"] as const).find((one) => one === search.get("says"));
  if (!askable && requests.length === 0) return null;
  return (
    <Section title={t("desk.title")} level={3}>
      <Stack>
        {said && <Notice tone="success">{t(`done.${said}`)}</Notice>}
        {awaited && <Notice>{t("desk.waits")}</Notice>}
        {requests.map((request) => (
          <OneRequest key={request.id} {...{ request, zone, filesAt }} />
        ))}
        <Row>
          {askable && <LinkButton to={`${here}/remedy`}>{t("ask.link")}</LinkButton>}
          {standing && <LinkButton to={`${here}/remedy/prolong`}>{t("prolong.link")}</LinkButton>}
          {standing && <LinkButton to={`${here}/remedy/withdraw`}>{t("withdraw.link")}</LinkButton>}
        </Row>
      </Stack>
    </Section>
  );
}

type OneRequestProps = { request: Request; zone: string; filesAt: string };

function OneRequest({ request, zone, filesAt }: OneRequestProps) {
  const { t } = useTranslation("remedies");
  const { state, text, until, askedAt, by, questions, answer } = request;
  const answered = answer && [
    { term: t("answeredAt"), value: <DateTime at={answer.receivedAt} zone={zone} /> },
  ];
  return (
    <Card>
      <span>
        <RemedyTag state={state} />
      </span>
      <DescriptionList
        items={[
          { term: t("askedAt"), value: <DateTime at={askedAt} zone={zone} /> },
          { term: t("askedBy"), value: by },
          { term: t("until"), value: <DateTime at={until} zone={zone} /> },
          { term: t("text"), value: <PlainText text={text} /> },
          { term: t("questions"), value: questions.join(", ") },
          ...(answered ?? []),
        ]}
      />
      {answer && <WhatChanged {...{ answer, filesAt }} />}
    </Card>
  );
}

type WhatChangedProps = { answer: NonNullable<Request["answer"]>; filesAt: string };

function WhatChanged({ answer: { before, version, changes }, filesAt }: WhatChangedProps) {
  const { t } = useTranslation("remedies");
  if (changes.length === 0) return <Muted>{t("desk.nothing")}</Muted>;
  const sides = { was: t("version", { version: before }), is: t("version", { version }) };
  return (
    <Stack>
      <Strong>{t("desk.changed")}</Strong>
      {changes.map((change) => (
        <Stack key={change.questionId} gap="tight">
          <Strong>{change.label}</Strong>
          <ChangedAnswer {...{ change, filesAt, sides }} />
        </Stack>
      ))}
    </Stack>
  );
}
