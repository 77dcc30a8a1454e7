import { viewTold } from "#app/domain/notifications/read-one.ts";
import { managedCall } from "#app/http/context.ts";
import { orNotFound } from "#app/http/guards.ts";
import { useLedger } from "#app/ui/call/ledger-page.tsx";
import { HeldActs, ResendActs, ToldFacts, ToldOthers } from "#app/ui/call/told-one.tsx";
import { Section, Stack } from "#app/ui/layout.tsx";
import { MessageFrame } from "#app/ui/message-frame.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/one";

export function loader({ context, params }: Route.LoaderArgs) {
  return orNotFound(viewTold(context.get(managedCall), params.emailId));
}

export default function ToldOne({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation(["told", "audit"]);
  const at = useLedger();
  const { id, template } = loaderData;
  const title = t(`audit:ledger.templates.${template}`);
  return (
    <SubPage back={{ to: at, label: t("told:letter.back") }} title={title}>
      <Stack gap="large">
        <HeldActs {...loaderData} />
        <ToldFacts {...loaderData} />
        <ResendActs {...loaderData} />
        <ToldOthers others={loaderData.others} zone={loaderData.timeZone} />
        <Section title={t("told:letter.shown")} lead={t("told:letter.shownLead")}>
          <MessageFrame title={title} src={`${at}/${id}/html`} />
        </Section>
      </Stack>
    </SubPage>
  );
}
