import { useParams, useSearchParams } from "react-router";
import { viewOwnAssignments } from "#app/domain/assignment/read-own.ts";
import { viewToHandBack } from "#app/domain/evaluation/hand-back-all.ts";
import { viewOwnFigures } from "#app/domain/evaluation/read-own.ts";
import { viewOwnDiscussions } from "#app/domain/evaluation/consensus/read.ts";
import { viewOwnSamples } from "#app/domain/evaluation/samples/read.ts";
import { evaluatorInCall, readersLocale, requestTime } from "#app/http/context.ts";
import { OwnFigures } from "#app/ui/evaluation/own-figures.tsx";
import { OwnAssignments } from "#app/ui/assignment/own-assignments.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { OwnDiscussions } from "#app/ui/consensus/own-discussions.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SamplesFirst } from "#app/ui/samples/samples-first.tsx";
import { DateTime } from "#app/ui/time.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/assignments";

export function loader({ context }: Route.LoaderArgs) {
  const own = context.get(evaluatorInCall);
  const work = viewOwnAssignments(own, context.get(readersLocale));
  return {
    ...work,
    samplesLeft: viewOwnSamples(own).left,
    open: viewToHandBack(own).open,
    figures: viewOwnFigures(own),
    discussions: viewOwnDiscussions(own, context.get(requestTime)),
    closed: context.get(requestTime) > work.closesAt,
  };
}

export default function Assignments({ loaderData: work }: Route.ComponentProps) {
  const { t } = useTranslation(["assignment", "evaluation"]);
  const [search] = useSearchParams();
  const home = `/evaluations/${useParams().callSlug}`;
  const samples = work.samplesLeft > 0 && <SamplesFirst left={work.samplesLeft} home={home} />;
  if (!work.declared)
    return (
      <Stack gap="large">
        {samples}
        <DeclareFirst {...work} />
      </Stack>
    );
  return (
    <Stack gap="large">
      {samples}
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
        <OwnAssignments {...work} closed={work.samplesLeft > 0} />
      )}
      {work.discussions.length > 0 && <OwnDiscussions rows={work.discussions} />}
      <OwnFigures {...work.figures} />
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
