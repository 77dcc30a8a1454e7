import { viewTranslations } from "#app/domain/calls/set-up/read.ts";
import { managedCall, readersLocale } from "#app/http/context.ts";
import { SetUpPage } from "#app/ui/set-up/set-up-page.tsx";
import { TranslationCounts, Untranslated } from "#app/ui/set-up/untranslated.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/translations";

export function loader({ context }: Route.LoaderArgs) {
  return viewTranslations(context.get(managedCall), context.get(readersLocale));
}

export default function Translations({ loaderData: { languages, missing } }: Route.ComponentProps) {
  const { t } = useTranslation("set-up");
  return (
    <SetUpPage title={t("list.translations")} lead={t("translations.lead")}>
      <TranslationCounts languages={languages} />
      <Untranslated texts={missing} />
    </SetUpPage>
  );
}
