import { useTranslation } from "react-i18next";
import { useParams, useSearchParams } from "react-router";
import { viewOwnAssignments } from "#app/domain/assignment/read-own.ts";
import { viewToHandBack } from "#app/domain/evaluation/hand-back-all.ts";
import { evaluatorInCall, readersLocale, requestTime } from "#app/http/context.ts";
import { OwnAssignments } from "#app/ui/assignment/own-assignments.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { DateTime } from "#app/ui/time.tsx";
import type { Route } from "./+types/assignments";

export function loader({ context }: Route.LoaderArgs) {
  const evaluator = context.get(evaluatorInCall);
  const work = viewOwnAssignments(evaluator, context.get(readersLocale));
  const { open } = viewToHandBack(evaluator);
  return { ...work, open, closed: context.get(requestTime) > work.closesAt };
}

export default function Assignments({ loaderData: work }: Route.ComponentProps) {
  const { t } = useTranslation(["assignment", "evaluation"]);
  const [search] = useSearchParams();
  if (!work.declared) return <DeclareFirst {...work} />;
  return (
    <Stack gap="large">
      {search.get("says") === "declared" && <Notice tone="success">{t("own.declared")}</Notice>}
      {search.get("says") === "handed-back" && (
        <Notice tone="success">{t("evaluation:handBackAll.done")}</Notice>
      )}
      {work.undeclared > 0 && work.closed && <DeclareAgain count={work.undeclared} />}
      {work.rows.length === 0 ? (
        <EmptyState icon="clock" title={t("own.none")}>
          {t("own.noneText")}
        </EmptyState>
      ) : (
        <OwnAssignments {...work} />
      )}
    </Stack>
  );
}

function DeclareFirst({ open, closed, closesAt, timeZone }: Route.ComponentProps["loaderData"]) {
  const { t } = useTranslation("assignment");
  const here = `/evaluations/${useParams().callSlug}`;
  if (!closed)
    return (
      <EmptyState icon="clock" title={t("own.early")}>
        {t("own.earlyText")} <DateTime at={closesAt} zone={timeZone} readerZone />
      </EmptyState>
    );
  const declare = (
    <>
      <LinkButton to={`${here}/conflicts`} kind="primary">
        {t("own.declare")}
      </LinkButton>
      {open > 0 && <LinkButton to={`${here}/cannot-go-on`}>{t("own.cannotGoOn")}</LinkButton>}
    </>
  );
  return (
    <EmptyState icon="people" title={t("own.declareFirst")} action={declare}>
      {t("own.declareFirstText")}
    </EmptyState>
  );
}

function DeclareAgain({ count }: { count: number }) {
  const { t } = useTranslation("assignment");
  const declare = (
    <LinkButton to={`/evaluations/${useParams().callSlug}/conflicts`} kind="primary">
      {t("own.declare")}
    </LinkButton>
  );
  return (
    <Notice title={t("own.declareAgain", { count })} actions={declare}>
      {t("own.declareAgainText")}
    </Notice>
  );
}
