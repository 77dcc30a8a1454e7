import { useTranslation } from "react-i18next";
import { type DateFormat, formatInstant, isSameClock } from "#app/i18n/dates.ts";
import { portalZone } from "#app/i18n/zones.ts";
import { useHydrated } from "./hydrated.ts";
import { useLocale } from "./locale.ts";

type DateTimeProps = {
  at: Date | string;
  /** The zone of the call, IANA name; the portal's where no call is concerned. */
  zone?: string;
  format?: DateFormat;
  /** Adds the reader's own time where their clock shows another. */
  readerZone?: boolean;
};

export function DateTime({ at, zone = portalZone, format = "full", readerZone }: DateTimeProps) {
  const locale = useLocale();
  return (
    <>
      <time
        dateTime={new Date(at).toISOString()}
        className={format === "short" ? "whitespace-nowrap" : undefined}
      >
        {formatInstant(at, { locale, zone, format })}
      </time>
      {readerZone && <ReaderTime at={at} zone={zone} />}
    </>
  );
}

/** Only the browser knows where the reader is. Its line has its place from the start, so that nothing moves under a pointer. */
function ReaderTime({ at, zone }: { at: Date | string; zone: string }) {
  const { t } = useTranslation("ui");
  const locale = useLocale();
  const hydrated = useHydrated();
  const own = hydrated ? new Intl.DateTimeFormat().resolvedOptions().timeZone : zone;
  const same = isSameClock(zone, own, at);
  const time = formatInstant(at, { locale, zone: own, format: "short" });
  return (
    <span className={`block text-sm text-soft noscript:hidden ${hydrated ? "" : "invisible"}`}>
      {same ? t("yourTimeToo") : t("yourTime", { time })}
    </span>
  );
}
