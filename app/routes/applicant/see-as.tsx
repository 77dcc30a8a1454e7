import { redirect } from "react-router";
import { viewOpenDoors } from "#app/domain/seeing/read.ts";
import { readersLocale, signedInAccount } from "#app/http/context.ts";
import { Card } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Grid, Section } from "#app/ui/layout.tsx";
import { Page } from "#app/ui/page.tsx";
import { Muted } from "#app/ui/text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/see-as";

/** What is there to be seen as somebody else; whoever looks with their own eyes has a page of their own. */
export function loader({ context }: Route.LoaderArgs) {
  const seen = context.get(signedInAccount);
  if (!seen.seenBy) throw redirect("/home");
  return { name: seen.name, ...viewOpenDoors(seen, context.get(readersLocale)) };
}

export default function SeenDoors({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation("seeing");
  const { name, applications, evaluations, calls, finalists } = loaderData;
  const isEmpty = applications.length + evaluations.length + calls.length + finalists === 0;
  return (
    <Page width="reading" title={t("open", { name })} lead={t("openLead", { name })}>
      {isEmpty && <EmptyState title={t("nothing")}>{t("nothingText")}</EmptyState>}
      {applications.length > 0 && (
        <Section title={t("applications")}>
          <Grid>
            {applications.map(({ id, number, company, call }) => (
              <Card key={id} to={`/applications/${id}`} eyebrow={number} title={company}>
                <Muted>{call}</Muted>
              </Card>
            ))}
          </Grid>
        </Section>
      )}
      {evaluations.length > 0 && (
        <Section title={t("evaluations")}>
          <Grid>
            {evaluations.map(({ slug, call }) => (
              <Card key={slug} to={`/evaluations/${slug}`} title={call} />
            ))}
          </Grid>
        </Section>
      )}
      {calls.length > 0 && (
        <Section title={t("calls")}>
          <Grid>
            {calls.map(({ slug, call }) => (
              <Card key={slug} to={`/manage/calls/${slug}`} title={call} />
            ))}
          </Grid>
        </Section>
      )}
      {finalists > 0 && (
        <Section title={t("hub")}>
          <Card to="/hubs" title={t("finalists", { count: finalists })} />
        </Section>
      )}
    </Page>
  );
}
