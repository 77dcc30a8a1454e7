import { useParams } from "react-router";
import { viewConsentsOf } from "#app/domain/applications/consents/read.ts";
import { viewForManager } from "#app/domain/applications/read-managed.ts";
import { viewRecordOf } from "#app/domain/audit/read.ts";
import { ifManager } from "#app/domain/permissions.ts";
import { viewSeeable } from "#app/domain/seeing/read.ts";
import { viewToldAbout } from "#app/domain/notifications/ledger.ts";
import { viewProceedings } from "#app/domain/reports/application.ts";
import { readableCall, readersLocale } from "#app/http/context.ts";
import { orNotFound } from "#app/http/guards.ts";
import { Answers } from "#app/ui/application/answers.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { ForManagers } from "#app/ui/call/call-role.tsx";
import { Happenings } from "#app/ui/call/happenings.tsx";
import { Proceedings } from "#app/ui/call/proceedings.tsx";
import { Standing } from "#app/ui/call/standing.tsx";
import { ToldSection } from "#app/ui/call/told-section.tsx";
import { ConsentsOf } from "#app/ui/consents/consents-of.tsx";
import { MoreTime } from "#app/ui/deadline/more-time.tsx";
import { Columns, Section, Stack } from "#app/ui/layout.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import { TextLink } from "#app/ui/text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/application";

export function loader({ context, params }: Route.LoaderArgs) {
  const call = context.get(readableCall);
  const managed = ifManager(call);
  const locale = context.get(readersLocale);
  return {
    application: orNotFound(viewForManager(call, params.applicationId, locale)),
    consents: orNotFound(viewConsentsOf(call, params.applicationId)),
    proceedings: orNotFound(viewProceedings(call, params.applicationId)),
    seeable: managed ? viewSeeable(managed, params.applicationId) : [],
    told: managed && viewToldAbout(managed, params.applicationId),
    record: managed && viewRecordOf(managed, params.applicationId, locale),
  };
}

export default function Application({ loaderData }: Route.ComponentProps) {
  const { application, consents, proceedings, told, record, seeable } = loaderData;
  const { t } = useTranslation(["calls", "messages", "exports", "seeing", "seen", "retention"]);
  const call = `/manage/calls/${useParams().callSlug}`;
  const { submission } = application;
  return (
    <Stack>
      <SubPage
        back={{ to: `${call}/applications`, label: t("application.back") }}
        title={application.company ?? application.number}
      >
        <Columns
          asideWidth="wide"
          aside={submission && <Proceedings {...proceedings} id={application.id} call={call} />}
        >
          <Standing application={application} />
          <ForManagers>
            <MoreTime to={`${call}/applications/${application.id}/extend`} />
          </ForManagers>
          <TextLink to={`${call}/applications/${application.id}/messages`}>
            {t("messages:withApplicant")}
          </TextLink>
          {record && application.status === "submitted" && (
            <TextLink to={`${call}/applications/${application.id}/seen`}>{t("seen:link")}</TextLink>
          )}
          {record && !application.erasedAt && (
            <TextLink to={`${call}/retention/hold?number=${application.number}`}>
              {t("retention:hold.one")}
            </TextLink>
          )}
          {seeable.map(({ accountId, name }) => (
            <TextLink key={accountId} to={`${call}/see-as/${accountId}`}>
              {t("seeing:as", { name })}
            </TextLink>
          ))}
          {record && submission && (
            <LinkButton
              to={`${call}/applications/${application.id}/application.pdf`}
              size="small"
              icon="download"
              reloadDocument
            >
              {t("exports:print")}
            </LinkButton>
          )}
          {submission && <ConsentsOf consents={consents} zone={application.timeZone} />}
          {submission && <Answers sections={submission.sections} filesAt={`${call}/attachments`} level={3} />}
          {told && <ToldSection of="application" rows={told} zone={application.timeZone} />}
          {record && (
            <Section title={t("application.record")} level={3}>
              <Happenings entries={record} zone={application.timeZone} />
            </Section>
          )}
        </Columns>
      </SubPage>
    </Stack>
  );
}
