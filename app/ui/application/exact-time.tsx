import { dateAndTime } from "#app/i18n/dates.ts";
import { useLocale } from "../locale.ts";

/** An instant to the second, as receipts have it. */
export function ExactTime({ at, zone }: { at: Date; zone: string }) {
  const locale = useLocale();
  return <time dateTime={at.toISOString()}>{dateAndTime(at, zone, locale, { seconds: true })}</time>;
}
