import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { viewSilent } from "#app/domain/assignment/view-silent.ts";
import { viewReadiness } from "#app/domain/evaluators/read-readiness.ts";
import { managedCall, readersLocale, requestTime } from "#app/http/context.ts";
import { Silent } from "#app/ui/assignment/silent.tsx";
import { Readiness } from "#app/ui/evaluators/readiness.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import type { Route } from "./+types/evaluators-readiness";

export function loader({ context }: Route.LoaderArgs) {
  const managed = context.get(managedCall);
  const now = context.get(requestTime);
  return {
    silent: viewSilent(managed, now),
    readiness: viewReadiness(managed, context.get(readersLocale), now),
  };
}

export default function EvaluatorsReadiness({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation("evaluators");
  const { t: readiness } = useTranslation("readiness");
  const calls = `/manage/calls/${useParams().callSlug}`;
  const here = `${calls}/evaluators`;
  return (
    <SubPage
      back={{ to: here, label: t("invite.back") }}
      title={t("readiness.title")}
      lead={readiness("lead")}
    >
      <Stack gap="large">
        <Silent {...loaderData.silent} calls={calls} from="readiness" />
        <Readiness {...loaderData.readiness} here={here} />
      </Stack>
    </SubPage>
  );
}
