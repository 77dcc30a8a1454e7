import { viewPeople } from "#app/domain/accounts/read.ts";
import { viewOutbox } from "#app/domain/notifications/read.ts";
import { viewProgrammes } from "#app/domain/programmes/read.ts";
import { administrator, requestTime } from "#app/http/context.ts";
import { viewSurvival } from "#app/http/survival.server.ts";
import { inLanguage } from "#app/i18n/locale.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Alarms } from "#app/ui/admin/alarms.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Figure, Figures } from "#app/ui/figure.tsx";
import { Grid, Row, Section, Stack } from "#app/ui/layout.tsx";
import { useLocale, useNumberFormat } from "#app/ui/locale.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { Muted } from "#app/ui/text.tsx";
import type { Route } from "./+types/overview";

export async function loader({ context }: Route.LoaderArgs) {
  const permit = context.get(administrator);
  const { alarms, backupProblem, drill } = await viewSurvival(permit, context.get(requestTime));
  return {
    programmes: viewProgrammes(permit),
    people: viewPeople(permit),
    outbox: viewOutbox(permit),
    survival: { alarms, backupProblem, drill },
  };
}

type Shown = Route.ComponentProps["loaderData"];

export default function Overview({
  loaderData: { programmes, people, outbox, survival },
}: Route.ComponentProps) {
  const { t } = useTranslation(["admin", "seeing", "survival"]);
  return (
    <Page
      title={t("title")}
      actions={<LinkButton to="/admin/survival">{t("survival:title")}</LinkButton>}
      notices={<Alarms {...survival} sameDisk={false} />}
    >
      <Section
        title={t("programmes")}
        actions={
          <>
            <LinkButton to="/admin/see-as" icon="eye">
              {t("seeing:anybody.open")}
            </LinkButton>
            <LinkButton to="/admin/programmes/new">{t("newProgramme")}</LinkButton>
          </>
        }
      >
        <Programmes programmes={programmes} />
      </Section>
      <Mail outbox={outbox} />
      <People people={people} />
      <Privacy />
    </Page>
  );
}

function Programmes({ programmes }: Pick<Shown, "programmes">) {
  const { t } = useTranslation("admin");
  const locale = useLocale();
  if (programmes.length === 0)
    return <EmptyState title={t("noProgrammes")}>{t("noProgrammesText")}</EmptyState>;
  return (
    <Grid>
      {programmes.map(({ slug, name, calls, managers }) => (
        <Card key={slug} to={`/admin/programmes/${slug}`} title={inLanguage(name, locale)}>
          <Muted>
            {t("calls", { count: calls })} · {t("managers", { count: managers })}
          </Muted>
        </Card>
      ))}
    </Grid>
  );
}

function Mail({ outbox: { queued, sent, failed, problem } }: Pick<Shown, "outbox">) {
  const { t } = useTranslation("admin");
  const number = useNumberFormat();
  return (
    <Section title={t("mail.title")} actions={<LinkButton to="/admin/mail">{t("mail.open")}</LinkButton>}>
      <Stack>
        {problem && (
          <Notice tone="warning" title={t("mail.problem")}>
            {t("mail.attempts", { count: problem.attempts })} {problem.error}
          </Notice>
        )}
        <Figures>
          <Figure label={t("mail.queued")} value={number(queued)} />
          <Figure label={t("mail.sent")} value={number(sent)} />
          <Figure label={t("mail.failed")} value={number(failed)} tone={failed > 0 ? "danger" : undefined} />
        </Figures>
      </Stack>
    </Section>
  );
}

function Privacy() {
  const { t } = useTranslation("privacy");
  return (
    <Section title={t("record.title")}>
      <Row>
        <LinkButton to="/admin/record">{t("record.check")}</LinkButton>
        <LinkButton to="/admin/erasures">{t("erasures.link")}</LinkButton>
      </Row>
    </Section>
  );
}

function People({ people }: Pick<Shown, "people">) {
  const { t } = useTranslation(["admin", "ways"]);
  const number = useNumberFormat();
  return (
    <Section
      title={t("people.title")}
      actions={
        <LinkButton to="/admin/second-factor" kind="quiet" size="small">
          {t("ways:reset.title")}
        </LinkButton>
      }
    >
      <Figures>
        <Figure label={t("people.accounts")} value={number(people.accounts)} />
        <Figure label={t("people.applicants")} value={number(people.applicants)} />
        <Figure label={t("people.evaluators")} value={number(people.evaluators)} />
        <Figure label={t("people.managers")} value={number(people.managers)} />
      </Figures>
    </Section>
  );
}
