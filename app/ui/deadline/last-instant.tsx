import { useRouteLoaderData } from "react-router";
import { dateAndTime } from "#app/i18n/dates.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { useLocale } from "../locale.ts";

type LastInstantProps = {
  application: { closesAt: Date; graceSeconds: number; timeZone: string };
  /** Says also what time it is for the portal, to somebody who was too late. */
  clock?: boolean;
};

/** To the second: until when something counted. */
export function LastInstant({ application: { closesAt, graceSeconds, timeZone }, clock }: LastInstantProps) {
  const { t } = useTranslation("deadlines");
  const locale = useLocale();
  const { now } = useRouteLoaderData("root") as { now: string };
  const last = new Date(closesAt.getTime() + graceSeconds * 1000);
  const asked = new Date(now);
  const at = (instant: Date) => dateAndTime(instant, timeZone, locale, { seconds: true });
  return (
    <>
      {t("missed.until", { at: at(last) })} {clock && asked > last && t("missed.clock", { at: at(asked) })}
    </>
  );
}
