import { useTranslation } from "react-i18next";
import { useRouteLoaderData } from "react-router";
import { Countdown } from "../countdown.tsx";

type DeadlineClockProps = { closesAt: Date; onReturn: () => void };

/** How long the call stays open, always in sight while somebody writes. */
export function DeadlineClock({ closesAt, onReturn }: DeadlineClockProps) {
  const { t } = useTranslation("applications");
  const { now } = useRouteLoaderData("root") as { now: string };
  return (
    <Countdown deadline={closesAt.toISOString()} serverNow={now} label={t("closesIn")} onReturn={onReturn} />
  );
}
