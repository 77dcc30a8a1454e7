import { useParams } from "react-router";
import { viewLetter } from "#app/domain/decisions/release/read-letters.ts";
import { managedCall, requestTime } from "#app/http/context.ts";
import { orNotFound } from "#app/http/guards.ts";
import { renderSample } from "#app/http/preview-email.server.ts";
import { languageNames, locales } from "#app/i18n/locale.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { OutcomeTag } from "#app/ui/decisions/outcome-tag.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { LetterPreviews } from "#app/ui/release/letter-previews.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import type { Route } from "./+types/letter";

export async function loader({ context, params }: Route.LoaderArgs) {
  const letter = orNotFound(
    viewLetter(context.get(managedCall), params.applicationId, context.get(requestTime)),
  );
  const { sample, ...about } = letter;
  const rendered = await Promise.all(locales.map((locale) => renderSample(sample, locale)));
  const messages = rendered.map(({ subject, text }, at) => ({ language: locales[at], subject, text }));
  return { ...about, messages };
}

export default function Letter({ loaderData: { company, outcome, to, messages } }: Route.ComponentProps) {
  const { t } = useTranslation("release");
  const { callSlug, applicationId } = useParams();
  const release = `/manage/calls/${callSlug}/decisions/release`;
  const language = languageNames[to.locale];
  return (
    <SubPage
      back={{ to: release, label: t("backToRelease") }}
      title={t("letter", { company })}
      lead={t("letterLead", { name: to.name, address: to.email, language })}
    >
      <Stack>
        <div>
          <OutcomeTag outcome={outcome} />
        </div>
        <LetterPreviews messages={messages} at={`${release}/letters/${applicationId}`} />
      </Stack>
    </SubPage>
  );
}
