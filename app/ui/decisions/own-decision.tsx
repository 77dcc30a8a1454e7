import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "../button.tsx";
import { DescriptionList } from "../description-list.tsx";
import { PointsAndSpread } from "../feedback/points.tsx";
import { Section, Stack } from "../layout.tsx";
import { useNumberFormat } from "../locale.ts";
import { Notice } from "../notice.tsx";
import { PlainText } from "../prose.tsx";
import { Bullets, Muted } from "../text.tsx";
import { DateTime } from "../time.tsx";
import type { Outcome } from "./outcome-tag.tsx";

export type OwnDecision = {
  outcome: Outcome;
  company: string;
  call: string;
  timeZone: string;
  releasedAt: Date;
  percent: number | null;
  threshold: number | null;
  reserveRank: number | null;
  hub: string | null;
  answer: "accepted" | "declined" | "silent" | null;
  answeredAt: Date | null;
  answerBy: Date | null;
  mayAnswer: boolean;
  answersForCompany: boolean;
  reasons: string[];
  note: string;
  criteria: {
    id: string;
    title: string;
    points: number;
    lowest: number;
    highest: number;
    sheets: number;
    most: number;
    threshold: number | null;
    comments: string[];
  }[];
  overall: string[];
  approved: boolean;
  feedbackNote: string;
};

/** The facts of a decision that concern its applicant. */
export function DecisionFacts({ decision }: { decision: OwnDecision }) {
  const { t } = useTranslation("decisions");
  const write = useNumberFormat({ maximumFractionDigits: 1 });
  const { percent, threshold, reserveRank, hub, outcome } = decision;
  const percentOf = (value: number) => t("own.percent", { percent: write(value) });
  return (
    <DescriptionList
      items={[
        {
          term: t("own.releasedAt"),
          value: <DateTime at={decision.releasedAt} zone={decision.timeZone} format="long-date" />,
        },
        ...(outcome === "finalist" && hub ? [{ term: t("own.hub"), value: hub }] : []),
        ...(reserveRank === null ? [] : [{ term: t("own.rank"), value: reserveRank }]),
        ...(percent === null ? [] : [{ term: t("own.score"), value: percentOf(percent) }]),
        ...(percent === null || threshold === null
          ? []
          : [{ term: t("own.threshold"), value: percentOf(threshold) }]),
      ]}
    />
  );
}

/** Why an application was not eligible. */
export function Exclusion({ reasons, note }: Pick<OwnDecision, "reasons" | "note">) {
  const { t } = useTranslation("decisions");
  return (
    <>
      {reasons.length > 0 && (
        <Section title={t("own.reasons")}>
          <Bullets items={reasons} />
        </Section>
      )}
      {note.trim() && (
        <Section title={t("own.note")}>
          <PlainText text={note} />
        </Section>
      )}
    </>
  );
}

type FeedbackProps = Pick<OwnDecision, "criteria" | "overall" | "approved" | "feedbackNote" | "outcome"> & {
  /** Where the report is as PDF, for whom it is. */
  pdf?: string;
};

/** The report of the evaluation, or that it is still to come. */
export function Feedback({ criteria, overall, approved, feedbackNote, outcome, pdf }: FeedbackProps) {
  const { t } = useTranslation(["decisions", "feedback"]);
  if (outcome === "ineligible") return null;
  if (!approved) return <Notice title={t("feedback:notYet")}>{t("feedback:notYetText")}</Notice>;
  const print = pdf && (
    <LinkButton to={pdf} size="small" icon="download" reloadDocument>
      {t("feedback:pdf")}
    </LinkButton>
  );
  return (
    <Section title={t("own.comments")} lead={t("own.commentsLead")} actions={print}>
      <Stack gap="large">
        {overall.length > 0 && (
          <Section title={t("overall")} level={3}>
            <Comments comments={overall} />
          </Section>
        )}
        {criteria.map((criterion) => (
          <Section key={criterion.id} title={criterion.title} level={3} lead={<Points {...criterion} />}>
            <Comments comments={criterion.comments} />
          </Section>
        ))}
        {feedbackNote && (
          <Section title={t("feedback:note")} level={3}>
            <PlainText text={feedbackNote} />
          </Section>
        )}
      </Stack>
    </Section>
  );
}

function Points(points: OwnDecision["criteria"][number]) {
  const { t } = useTranslation("decisions");
  const { threshold } = points;
  return (
    <>
      <PointsAndSpread {...points} />
      {threshold !== null && `, ${t("own.pointsThreshold", { threshold })}`}
    </>
  );
}

function Comments({ comments }: { comments: string[] }) {
  const { t } = useTranslation("decisions");
  if (comments.length === 0) return <Muted small>{t("own.noComment")}</Muted>;
  return (
    <Bullets
      items={comments.map((comment, index) => (
        <PlainText key={index} text={comment} />
      ))}
    />
  );
}
