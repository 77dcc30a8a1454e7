import { useParams } from "react-router";
import { viewSilent } from "#app/domain/assignment/view-silent.ts";
import { viewReadiness } from "#app/domain/evaluators/read-readiness.ts";
import { managedCall, readersLocale, requestTime } from "#app/http/context.ts";
import { keptFor } from "#app/http/kept.server.ts";
import { Silent } from "#app/ui/assignment/silent.tsx";
import { BeingComputed } from "#app/ui/being-computed.tsx";
import { Readiness } from "#app/ui/evaluators/readiness.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/evaluators-readiness";

export async function loader({ context }: Route.LoaderArgs) {
  const managed = context.get(managedCall);
  const locale = context.get(readersLocale);
  const now = context.get(requestTime);
  const found = await keptFor(managed, "readiness", { locale });
  const work = await keptFor(managed, "unsubmitted", {});
  return {
    standing: found.standing === "new" ? work.standing : found.standing,
    silent: work.value && viewSilent(managed, now, work.value),
    readiness: found.value && viewReadiness(managed, locale, now, found.value),
  };
}

export default function EvaluatorsReadiness({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation("evaluators");
  const { t: readiness } = useTranslation("readiness");
  const calls = `/manage/calls/${useParams().callSlug}`;
  const here = `${calls}/evaluators`;
  const { standing, silent, readiness: view } = loaderData;
  return (
    <SubPage
      back={{ to: here, label: t("invite.back") }}
      title={t("readiness.title")}
      lead={readiness("lead")}
    >
      <Stack gap="large">
        <BeingComputed standing={standing} again={view !== undefined} />
        {silent && <Silent {...silent} calls={calls} from="readiness" />}
        {view && <Readiness {...view} here={here} />}
      </Stack>
    </SubPage>
  );
}
