import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { viewEvaluators } from "#app/domain/evaluators/read.ts";
import { viewReadiness } from "#app/domain/evaluators/readiness.ts";
import { managedCall, readersLocale } from "#app/http/context.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { EvaluatorTable } from "#app/ui/evaluators/evaluator-table.tsx";
import { Readiness } from "#app/ui/evaluators/readiness.tsx";
import { Section, Stack } from "#app/ui/layout.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import type { Route } from "./+types/evaluators";

export function loader({ context, url }: Route.LoaderArgs) {
  const managed = context.get(managedCall);
  const locale = context.get(readersLocale);
  const from = Math.max(0, Math.trunc(Number(url.searchParams.get("from"))) || 0);
  return { readiness: viewReadiness(managed, locale), list: viewEvaluators(managed, locale, from) };
}

export default function Evaluators({ loaderData: { readiness, list } }: Route.ComponentProps) {
  const { t } = useTranslation("evaluators");
  const here = `/manage/calls/${useParams().callSlug}/evaluators`;
  const invite = (
    <LinkButton to={`${here}/invite`} kind="primary" icon="mail">
      {t("list.invite")}
    </LinkButton>
  );
  if (list.rows.length === 0)
    return (
      <EmptyState icon="people" title={t("list.empty")} action={invite}>
        {t("list.emptyText")}
      </EmptyState>
    );
  const page = (from: number | undefined) => (from === undefined ? undefined : `${here}?from=${from}`);
  return (
    <Stack gap="large">
      <Readiness {...readiness} />
      <Section title={t("list.title")} actions={invite}>
        <EvaluatorTable {...list} here={here} />
        <Pagination previous={page(list.previous)} next={page(list.next)} />
      </Section>
    </Stack>
  );
}
