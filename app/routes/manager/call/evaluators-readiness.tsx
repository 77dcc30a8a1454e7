import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { viewReadiness } from "#app/domain/evaluators/read-readiness.ts";
import { managedCall, readersLocale, requestTime } from "#app/http/context.ts";
import { Readiness } from "#app/ui/evaluators/readiness.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import type { Route } from "./+types/evaluators-readiness";

export function loader({ context }: Route.LoaderArgs) {
  return viewReadiness(context.get(managedCall), context.get(readersLocale), context.get(requestTime));
}

export default function EvaluatorsReadiness({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation("evaluators");
  const { t: readiness } = useTranslation("readiness");
  const here = `/manage/calls/${useParams().callSlug}/evaluators`;
  return (
    <SubPage
      back={{ to: here, label: t("invite.back") }}
      title={t("readiness.title")}
      lead={readiness("lead")}
    >
      <Readiness {...loaderData} here={here} />
    </SubPage>
  );
}
