import { Form, useParams } from "react-router";
import { conflictQueryFrom, viewConflicts } from "#app/domain/evaluators/read-conflicts.ts";
import { managedCall } from "#app/http/context.ts";
import { ConflictList } from "#app/ui/conflicts/conflict-list.tsx";
import { states } from "#app/ui/conflicts/pair.ts";
import { Section, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/conflicts";

export function loader({ context, url }: Route.LoaderArgs) {
  const said = Number(url.searchParams.get("decided")) || 0;
  const renamed = url.searchParams.get("says") === "organisations";
  return { said, renamed, ...viewConflicts(context.get(managedCall), conflictQueryFrom(url.searchParams)) };
}

export default function Conflicts({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation("conflicts");
  const { state, rows, counts, held, said, renamed, open, timeZone, next, previous } = loaderData;
  const here = `/manage/calls/${useParams().callSlug}/conflicts`;
  const page = (from: number | undefined) =>
    from === undefined ? undefined : `${here}?state=${state}&from=${from}`;
  return (
    <Section title={t("title")} lead={t("lead")}>
      <Stack>
        {said > 0 && <Notice tone="success">{t("list.says.decided", { count: said })}</Notice>}
        {renamed && <Notice tone="success">{t("organisations.saved")}</Notice>}
        {held > 0 && state === "to-check" && (
          <Notice tone="warning">{t("list.held", { count: held })}</Notice>
        )}
        <Tabs
          label={t("tabs.label")}
          items={[
            ...states.map((one) => ({
              to: `${here}?state=${one}`,
              label: t(`state.${one}`),
              count: counts[one],
              current: one === state,
            })),
            { to: `${here}/objections`, label: t("tabs.objections"), current: false },
            { to: `${here}/organisations`, label: t("tabs.organisations"), current: false },
          ]}
        />
        <Form method="get" action={`${here}/decide`} key={state}>
          <ConflictList state={state} rows={rows} open={open} zone={timeZone} here={here} />
        </Form>
        <Pagination previous={page(previous)} next={page(next)} />
      </Stack>
    </Section>
  );
}
