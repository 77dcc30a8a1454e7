import { useTranslation } from "#app/i18n/use-translation.ts";
import { Card } from "../card.tsx";
import { Stack } from "../layout.tsx";
import { Tag } from "../tag.tsx";
import { Muted, Strong, TextLink } from "../text.tsx";
import { Eligibility } from "./applications-table.tsx";

type Evaluation = {
  assignmentId: string;
  status: "proposed" | "assigned" | "recused";
  evaluator: string;
  organisation: string;
  sheet: "draft" | "submitted" | null;
};
type Decision = {
  outcome: "finalist" | "reserve" | "not-selected" | "below-threshold" | "ineligible";
  place: number | null;
  released: boolean;
};
type ProceedingsProps = {
  id: string;
  /** Path of the call's pages. */
  call: string;
  eligibility: "eligible" | "ineligible" | null;
  /** For managers only. */
  further?: { evaluations: Evaluation[]; decision: Decision | null };
};

/** How an application fares beside its answers: each step leads to where it is done. */
export function Proceedings({ id, call, eligibility, further }: ProceedingsProps) {
  const { t } = useTranslation("calls");
  return (
    <>
      <Card title={t("application.eligibility")} level={3}>
        <span>
          <Eligibility outcome={eligibility ?? "undecided"} />
        </span>
        <TextLink to={`${call}/eligibility/${id}`}>
          {t(eligibility ? "application.look" : "application.decide")}
        </TextLink>
      </Card>
      {further && <Further {...further} {...{ id, call }} />}
    </>
  );
}

type FurtherProps = Pick<ProceedingsProps, "id" | "call"> & NonNullable<ProceedingsProps["further"]>;

function Further({ id, call, evaluations, decision }: FurtherProps) {
  const { t } = useTranslation("calls");
  return (
    <>
      <Card title={t("application.evaluation")} level={3}>
        {evaluations.length === 0 && <Muted>{t("application.noEvaluators")}</Muted>}
        {evaluations.map((evaluation) => (
          <OneEvaluation key={evaluation.assignmentId} evaluation={evaluation} call={call} />
        ))}
      </Card>
      <Card title={t("application.decision")} level={3}>
        {decision ? (
          <OneDecision decision={decision} to={`${call}/decisions/${id}`} />
        ) : (
          <Muted>{t("application.noDecision")}</Muted>
        )}
      </Card>
    </>
  );
}

function OneEvaluation({ evaluation, call }: { evaluation: Evaluation; call: string }) {
  const { t } = useTranslation("calls");
  const { assignmentId, status, evaluator, organisation, sheet } = evaluation;
  const name =
    status === "assigned" && sheet === "submitted" ? (
      <TextLink to={`${call}/sheets/${assignmentId}`}>{evaluator}</TextLink>
    ) : (
      <Strong>{evaluator}</Strong>
    );
  return (
    <Stack gap="tight">
      <span>{name}</span>
      <Muted small>
        {[
          organisation,
          t(`application.assignment.${status}`),
          status === "assigned" && t(`application.sheetState.${sheet ?? "none"}`),
        ]
          .filter(Boolean)
          .join(" · ")}
      </Muted>
    </Stack>
  );
}

function OneDecision({ decision: { outcome, released }, to }: { decision: Decision; to: string }) {
  const { t } = useTranslation("calls");
  return (
    <>
      <span>
        <Tag tone={outcome === "finalist" ? "success" : "neutral"}>{t(`application.outcome.${outcome}`)}</Tag>{" "}
        {!released && <Muted small>{t("application.notReleased")}</Muted>}
      </span>
      <TextLink to={to}>{t("application.look")}</TextLink>
    </>
  );
}
