import { formatInstant } from "#app/i18n/dates.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { portalZone } from "#app/i18n/zones.ts";
import { FormButton } from "../form-button.tsx";
import { useLocale } from "../locale.ts";

/** On every page, as long as somebody sees the portal as somebody else. */
export function SeeingBanner({ as: name, until }: { as: string; until: Date }) {
  const { t } = useTranslation("seeing");
  const at = formatInstant(until, { locale: useLocale(), zone: portalZone, format: "time" });
  return (
    <aside
      aria-label={t("title", { name })}
      className="gutter flex flex-wrap items-center justify-between gap-x-6 gap-y-2 bg-ink py-2.5 text-surface print:hidden"
    >
      <p className="font-medium">{t("banner", { name, until: at })}</p>
      <FormButton action="/see-as/end" size="small">
        {t("end")}
      </FormButton>
    </aside>
  );
}
