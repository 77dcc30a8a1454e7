import { useLayoutEffect, useRef } from "react";
import { type DateFormat, formatInstant } from "#app/i18n/dates.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { portalZone } from "#app/i18n/zones.ts";
import { sayOwnTime } from "./alive/own-time.ts";
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
  const { t } = useTranslation("alive");
  const locale = useLocale();
  const instant = new Date(at).toISOString();
  const line = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => sayOwnTime(line.current!, locale, t), [instant, zone, locale, t]);
  return (
    <span
      ref={line}
      data-own-time=""
      data-at={instant}
      data-zone={zone}
      className="invisible block text-sm text-soft noscript:hidden"
    >
      {t("yourTimeToo")}
    </span>
  );
}
