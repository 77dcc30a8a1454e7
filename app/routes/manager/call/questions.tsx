import { useParams, useSearchParams } from "react-router";
import { questionsQueryFrom, viewQuestions } from "#app/domain/calls/questions/read-managed.ts";
import { readableCall, readersLocale } from "#app/http/context.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { ForManagers } from "#app/ui/call/call-role.tsx";
import { Section, Stack } from "#app/ui/layout.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { QuestionList } from "#app/ui/questions/question-list.tsx";
import { Said } from "#app/ui/questions/said.tsx";
import { searchWith } from "#app/ui/search-with.ts";
import { Tabs } from "#app/ui/tabs.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/questions";

export function loader({ context, url }: Route.LoaderArgs) {
  const query = questionsQueryFrom(url.searchParams);
  return viewQuestions(context.get(readableCall), query, context.get(readersLocale));
}

const states = ["waiting", "answered", "aside"] as const;

export default function Questions({ loaderData }: Route.ComponentProps) {
  const { state, counts, rows, timeZone, page, more } = loaderData;
  const { t } = useTranslation("questions");
  const [search] = useSearchParams();
  const at = `/manage/calls/${useParams().callSlug}/questions`;
  return (
    <Section
      title={t("manage.title")}
      lead={t("manage.lead")}
      actions={
        <ForManagers>
          <LinkButton to={`${at}/new`} icon="plus" size="small">
            {t("manage.add")}
          </LinkButton>
        </ForManagers>
      }
    >
      <Stack>
        <Said says={search.get("says")} question={search.get("question")} at={at} />
        <Tabs
          label={t("manage.tabs")}
          items={states.map((one) => ({
            to: `${at}?state=${one}`,
            label: t(`manage.${one}`),
            count: counts[one],
            current: one === state,
          }))}
        />
        <QuestionList {...{ state, rows, at, zone: timeZone }} />
        <Pagination
          previous={page > 1 ? searchWith(search, { page: String(page - 1) }) : undefined}
          next={more ? searchWith(search, { page: String(page + 1) }) : undefined}
        />
      </Stack>
    </Section>
  );
}
