import { useRouteLoaderData } from "react-router";
import { dateFormat } from "#app/i18n/formats.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Countdown } from "../countdown.tsx";

type DeadlineClockProps = { closesAt: Date; graceSeconds: number; timeZone: string; onReturn: () => void };

/** How long the call stays open, always in sight while somebody writes. */
export function DeadlineClock({ closesAt, graceSeconds, timeZone, onReturn }: DeadlineClockProps) {
  const { t } = useTranslation(["applications", "deadlines"]);
  const { now } = useRouteLoaderData("root") as { now: string };
  const at = clockTime(new Date(closesAt.getTime() + graceSeconds * 1000), timeZone);
  return (
    <Countdown
      deadline={closesAt.toISOString()}
      serverNow={now}
      label={t("closesIn")}
      passed={graceSeconds > 0 ? t("deadlines:inGrace", { at }) : undefined}
      onReturn={onReturn}
    />
  );
}

function clockTime(at: Date, timeZone: string): string {
  const parts = { hour: "2-digit", minute: "2-digit", second: "2-digit" } as const;
  return dateFormat("en-GB", { ...parts, hourCycle: "h23", timeZone }).format(at);
}
