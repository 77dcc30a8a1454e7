import { administrator, requestTime } from "#app/http/context.ts";
import { viewSurvival } from "#app/http/survival.server.ts";
import { Alarms } from "#app/ui/admin/alarms.tsx";
import { BackupFacts, DrillFacts, PortalFacts } from "#app/ui/admin/survival-facts.tsx";
import { FormButton } from "#app/ui/form-button.tsx";
import { Section } from "#app/ui/layout.tsx";
import { Page } from "#app/ui/page.tsx";
import { Progress } from "#app/ui/progress.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/survival";

export function loader({ context }: Route.LoaderArgs) {
  return viewSurvival(context.get(administrator), context.get(requestTime));
}

export default function Survival({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation(["survival", "admin"]);
  const { running, last, drill, portal } = loaderData;
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      back={{ to: "/admin", label: t("admin:title") }}
      notices={<Alarms {...loaderData} />}
    >
      {running && (
        <Notice title={t(`running.${running.what}`)}>
          <Progress label={t("running.since")} value={Math.round(100 * running.share)} max={100} />
        </Notice>
      )}
      <Section
        title={t("backup.title")}
        actions={
          <FormButton action="/admin/survival/backup" disabled={Boolean(running)}>
            {t("backup.now")}
          </FormButton>
        }
      >
        <BackupFacts {...{ last }} folder={loaderData.folder} kept={loaderData.kept} />
      </Section>
      <Section
        title={t("drill.title")}
        lead={t("drill.lead")}
        actions={
          <FormButton action="/admin/survival/drill" disabled={Boolean(running) || !last}>
            {t("drill.now")}
          </FormButton>
        }
      >
        <DrillFacts {...{ drill }} />
      </Section>
      <Section title={t("portal.title")}>
        <PortalFacts {...portal} />
      </Section>
    </Page>
  );
}
