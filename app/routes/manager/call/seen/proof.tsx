import { useParams } from "react-router";
import { viewProof } from "#app/domain/reports/seen/read.ts";
import { managedCall, readersLocale, requestTime } from "#app/http/context.ts";
import { orNotFound } from "#app/http/guards.ts";
import { Stack } from "#app/ui/layout.tsx";
import { ProofTable } from "#app/ui/seen/proof-table.tsx";
import { Leaks } from "#app/ui/seen/leaks.tsx";
import { SeenTabs } from "#app/ui/seen/seen-tabs.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/proof";

export function loader({ context, params }: Route.LoaderArgs) {
  const [managed, now] = [context.get(managedCall), context.get(requestTime)];
  return orNotFound(viewProof(managed, params.applicationId, context.get(readersLocale), now));
}

export default function Proof({ loaderData: { number, company, rows, leaks } }: Route.ComponentProps) {
  const { t } = useTranslation("seen");
  const { callSlug, applicationId } = useParams();
  const at = `/manage/calls/${callSlug}/applications/${applicationId}`;
  return (
    <SubPage
      back={{ to: at, label: t("back", { number }) }}
      title={t("proof.title", { company })}
      lead={t("proof.lead")}
    >
      <Stack gap="large">
        <SeenTabs at={at} />
        <Leaks leaks={leaks} at={at} />
        <ProofTable rows={rows} />
      </Stack>
    </SubPage>
  );
}
