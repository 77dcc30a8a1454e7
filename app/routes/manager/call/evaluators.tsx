import { useParams, useSearchParams } from "react-router";
import { viewSilent } from "#app/domain/assignment/view-silent.ts";
import { evaluatorQueryFrom, viewEvaluators } from "#app/domain/evaluators/read.ts";
import { managedCall, readersLocale, requestTime } from "#app/http/context.ts";
import { keptFor } from "#app/http/kept.server.ts";
import { BeingComputed } from "#app/ui/being-computed.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Silent } from "#app/ui/assignment/silent.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { EvaluatorFilter } from "#app/ui/evaluators/evaluator-filter.tsx";
import { EvaluatorTable } from "#app/ui/evaluators/evaluator-table.tsx";
import { ListActions } from "#app/ui/evaluators/list-actions.tsx";
import { Places } from "#app/ui/evaluators/places.tsx";
import { Twins } from "#app/ui/evaluators/twins.tsx";
import { Section, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/evaluators";

export async function loader({ context, url }: Route.LoaderArgs) {
  const managed = context.get(managedCall);
  const now = context.get(requestTime);
  const people = await keptFor(managed, "people", { programmeId: managed.programmeId });
  const work = await keptFor(managed, "unsubmitted", {});
  const standing = people.standing === "new" ? work.standing : people.standing;
  const query = evaluatorQueryFrom(url.searchParams);
  return {
    standing,
    // Nobody else is counted or looked for without them; the list itself waits for nothing.
    counted: people.value,
    silent: work.value && viewSilent(managed, now, work.value),
    list: viewEvaluators(managed, query, context.get(readersLocale), now),
  };
}

export default function Evaluators({
  loaderData: { standing, counted, silent, list },
}: Route.ComponentProps) {
  const { t } = useTranslation("evaluators");
  const calls = `/manage/calls/${useParams().callSlug}`;
  const here = `${calls}/evaluators`;
  const [search] = useSearchParams();
  const { state, part } = list.query;
  if (list.rows.length === 0 && !state && !part && list.previous === undefined) return <Nobody here={here} />;
  const page = (from: number | undefined) => {
    if (from === undefined) return;
    const asked = Object.entries({ state, part }).filter(([, value]) => value);
    return `${here}?${new URLSearchParams({ ...Object.fromEntries(asked), from: String(from) })}`;
  };
  return (
    <Stack gap="large">
      <Said search={search} />
      <BeingComputed standing={standing} again={counted !== undefined} />
      {silent && <Silent {...silent} calls={calls} from="evaluators" />}
      {counted && <Places {...counted.places} more={`${here}/readiness`} />}
      {counted && list.open && <Twins {...counted.twins} here={here} />}
      <Section title={t("list.title")} actions={<ListActions {...list} here={here} />}>
        <Stack>
          <EvaluatorFilter query={list.query} here={here} />
          <EvaluatorTable {...list} here={here} />
          <Pagination previous={page(list.previous)} next={page(list.next)} />
        </Stack>
      </Section>
    </Stack>
  );
}

function Nobody({ here }: { here: string }) {
  const { t } = useTranslation("evaluators");
  const invite = (
    <LinkButton to={`${here}/invite`} kind="primary" icon="mail">
      {t("list.invite")}
    </LinkButton>
  );
  return (
    <EmptyState icon="people" title={t("list.empty")} action={invite}>
      {t("list.emptyText")}
    </EmptyState>
  );
}

/** What pressing the reminder's button came to. */
function Said({ search }: { search: URLSearchParams }) {
  const { t } = useTranslation("inviting");
  const { t: refusals } = useTranslation("refusals");
  const says = search.get("says");
  const count = Math.trunc(Number(search.get("count"))) || 0;
  if (says === "over") return <Notice>{refusals("already-released")}</Notice>;
  if (says !== "reminded") return null;
  return (
    <Notice tone={count > 0 ? "success" : "info"}>
      {count > 0 ? t("remind.done", { count }) : t("remind.nobody")}
    </Notice>
  );
}
