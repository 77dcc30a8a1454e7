import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { remaining } from "#app/i18n/dates.ts";
import { useHydrated } from "./hydrated.ts";
import { Icon } from "./icons.tsx";

type CountdownProps = {
  deadline: string;
  /** The server's clock when it made the page; the reader's own clock is never asked. */
  serverNow: string;
  label?: ReactNode;
  /** Instead of the words "The deadline has passed". */
  passed?: ReactNode;
  size?: "normal" | "large";
  /** The page is looked at again: computers sleep and their clocks with them, so ask the server. */
  onReturn?: () => void;
};

const minute = 60_000;

export function Countdown({ deadline, serverNow, label, passed, size = "normal", onReturn }: CountdownProps) {
  const { t } = useTranslation("ui");
  const left = useLeft(Date.parse(deadline) - Date.parse(serverNow));
  const words = useWords();
  useReturn(onReturn);
  const soon = left > 0 && left <= 60 * minute;
  return (
    <p
      className={`flex items-center gap-x-2 ${size === "large" ? "text-xl" : "text-sm"} ${soon ? "text-warning" : left > 0 ? "text-ink" : "text-soft"}`}
    >
      <Icon name={soon ? "warning" : "clock"} size={size === "large" ? "medium" : "small"} />
      <span className="min-w-0">
        {left > 0 && label && <span className="text-soft">{label} </span>}
        <span role="timer" className="font-semibold tabular-nums">
          {left > 0 ? words(left) : (passed ?? t("deadlinePassed"))}
        </span>
      </span>
      <span aria-live="polite" className="sr-only">
        {announcement(left) && words(left)}
        {left <= 0 && t("deadlinePassed")}
      </span>
    </p>
  );
}

/** Spoken ten, five and one minute before the end. */
function announcement(left: number) {
  return [10, 5, 1].some((minutes) => left <= minutes * minute && left > minutes * minute - 5000);
}

/** The two greatest units in words; seconds in the last ten minutes only. */
function useWords() {
  const { t } = useTranslation("ui");
  return (left: number) => {
    const { days, hours, minutes, seconds } = remaining(left);
    const all = [
      t("days", { count: days }),
      t("hours", { count: hours }),
      t("minutes", { count: minutes }),
      t("seconds", { count: seconds }),
    ];
    const first = [days, hours, minutes, seconds].findIndex((amount) => amount > 0);
    const last = left > 10 * minute ? Math.min(first + 2, 3) : 4;
    return all.slice(first, last).join(" ");
  };
}

/** What is left, measured from the answer of the server with the browser's steady clock. */
function useLeft(atAnswer: number) {
  const fromDocument = useRef(!useHydrated());
  const [left, setLeft] = useState(atAnswer);
  useEffect(() => {
    const answered = fromDocument.current ? answerOfDocument() : performance.now();
    fromDocument.current = false;
    const tick = () => setLeft(atAnswer - (performance.now() - answered));
    tick();
    const ticking = setInterval(tick, 1000);
    return () => clearInterval(ticking);
  }, [atAnswer]);
  return left;
}

function answerOfDocument() {
  const [page] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return page?.responseStart ?? performance.now();
}

function useReturn(onReturn?: () => void) {
  useEffect(() => {
    if (!onReturn) return;
    const looked = () => document.visibilityState === "visible" && onReturn();
    document.addEventListener("visibilitychange", looked);
    return () => document.removeEventListener("visibilitychange", looked);
  }, [onReturn]);
}
