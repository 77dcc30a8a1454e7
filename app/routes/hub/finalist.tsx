import { useParams } from "react-router";
import { viewHubFinalist } from "#app/domain/decisions/hubs/for-hub.ts";
import { hubFinalist, readersLocale } from "#app/http/context.ts";
import { Answers } from "#app/ui/application/answers.tsx";
import { Page } from "#app/ui/page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/finalist";

export function loader({ context }: Route.LoaderArgs) {
  return viewHubFinalist(context.get(hubFinalist), context.get(readersLocale));
}

export default function HubFinalist({ loaderData: { company, number, sections } }: Route.ComponentProps) {
  const { t } = useTranslation("hubs");
  const filesAt = `/hubs/${useParams().applicationId}/attachments`;
  return (
    <Page back={{ to: "/hubs", label: t("own.title") }} eyebrow={number} title={company}>
      <Answers sections={sections} filesAt={filesAt} />
    </Page>
  );
}
