import { viewOwnCalls } from "#app/domain/calls/read-managed.ts";
import { ownProgrammes, readersLocale, requestTime } from "#app/http/context.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { PhaseTag } from "#app/ui/call/phase-tag.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Row, Section } from "#app/ui/layout.tsx";
import { useNumberFormat } from "#app/ui/locale.ts";
import { Page } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import { TextLink } from "#app/ui/text.tsx";
import { DateTime } from "#app/ui/time.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/calls";

export function loader({ context }: Route.LoaderArgs) {
  const own = context.get(ownProgrammes);
  return viewOwnCalls(own, context.get(readersLocale), context.get(requestTime));
}

export default function ManagedCalls({ loaderData: programmes }: Route.ComponentProps) {
  const { t } = useTranslation(["calls", "ways"]);
  return (
    <Page title={t("mine.title")}>
      {programmes.map((programme) => (
        <Section
          key={programme.slug}
          title={programme.name}
          lead={programme.role === "assistant" ? t("mine.assisting") : undefined}
          actions={
            programme.role === "manager" && (
              <Row>
                <LinkButton to={`/manage/${programme.slug}/security`} kind="quiet" size="small">
                  {t("ways:security.open")}
                </LinkButton>
                <LinkButton to={`/manage/${programme.slug}/new-call`} icon="plus" size="small">
                  {t("mine.newCall")}
                </LinkButton>
              </Row>
            )
          }
        >
          <Calls {...programme} />
        </Section>
      ))}
    </Page>
  );
}

function Calls({ name, calls }: Route.ComponentProps["loaderData"][number]) {
  const { t } = useTranslation("calls");
  const number = useNumberFormat();
  return (
    <Table
      caption={t("mine.description", { programme: name })}
      hideCaption
      rows={calls}
      rowKey={({ slug }) => slug}
      empty={<EmptyState title={t("mine.empty")}>{t("mine.emptyText")}</EmptyState>}
      columns={[
        {
          key: "call",
          label: t("mine.call"),
          rowHeader: true,
          cell: ({ slug, title, phase }) => (
            <TextLink to={`/manage/calls/${slug}${phase === "draft" ? "/set-up" : ""}`}>{title}</TextLink>
          ),
        },
        { key: "phase", label: t("mine.phase"), cell: ({ phase }) => <PhaseTag phase={phase} /> },
        {
          key: "deadline",
          label: t("mine.deadline"),
          nowrap: true,
          cell: ({ closesAt, timeZone }) => <DateTime at={closesAt} zone={timeZone} format="short" />,
        },
        { key: "submitted", label: t("mine.submitted"), numeric: true, cell: (row) => number(row.submitted) },
        { key: "drafts", label: t("mine.drafts"), numeric: true, cell: (row) => number(row.drafts) },
        { key: "places", label: t("mine.places"), numeric: true, cell: (row) => number(row.places) },
      ]}
    />
  );
}
