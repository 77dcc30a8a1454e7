import { useEffect, useState } from "react";
import { dateAndTime } from "#app/i18n/dates.ts";
import { useLocale } from "../locale.ts";

/** What the clocks of a zone show, by the server's time; the reader's own clock is never asked. */
export function Clock({ serverNow, zone, label }: { serverNow: string; zone: string; label: string }) {
  const locale = useLocale();
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    const begun = performance.now();
    const tick = () => setPassed(performance.now() - begun);
    tick();
    const ticking = setInterval(tick, 1000);
    return () => clearInterval(ticking);
  }, [serverNow]);
  const at = new Date(Date.parse(serverNow) + passed);
  return (
    <p className="text-sm text-soft">
      {label}{" "}
      <span className="tabular-nums text-ink">{dateAndTime(at, zone, locale, { seconds: true })}</span>
    </p>
  );
}
