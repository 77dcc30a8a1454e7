import { type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { answerOfDocument, countDown, leftInWords, spoken, stateOf } from "./alive/count-down.ts";
import type { Say } from "./alive/say.ts";
import { useHydrated } from "./hydrated.ts";
import { Icon } from "./icons.tsx";

type CountdownProps = {
  deadline: string;
  /** The server's clock when it made the page; the reader's own clock is never asked. */
  serverNow: string;
  label?: ReactNode;
  /** Instead of the words "The deadline has passed". */
  passed?: string;
  size?: "normal" | "large";
  /** The page is looked at again: computers sleep and their clocks with them, so ask the server. */
  onReturn?: () => void;
};

export function Countdown({ deadline, serverNow, label, passed, size = "normal", onReturn }: CountdownProps) {
  const { t: say } = useTranslation("alive");
  const left = Date.parse(deadline) - Date.parse(serverNow);
  const over = passed ?? say("deadlinePassed");
  useReturn(onReturn);
  return (
    <p
      ref={useRunning(deadline, serverNow, say)}
      data-counts-to={deadline}
      data-now={serverNow}
      data-passed={over}
      data-state={stateOf(left)}
      className={`group/clock flex items-center gap-x-2 text-ink data-[state=passed]:text-soft data-[state=soon]:text-warning ${size === "large" ? "text-xl" : "text-sm"}`}
    >
      <span className="contents group-data-[state=soon]/clock:hidden">
        <Icon name="clock" size={size === "large" ? "medium" : "small"} />
      </span>
      <span className="hidden group-data-[state=soon]/clock:contents">
        <Icon name="warning" size={size === "large" ? "medium" : "small"} />
      </span>
      <span className="min-w-0">
        {label && <span className="text-soft group-data-[state=passed]/clock:hidden">{label} </span>}
        <span role="timer" className="font-semibold tabular-nums">
          {left > 0 ? leftInWords(left, say) : over}
        </span>
      </span>
      <span aria-live="polite" className="sr-only">
        {spoken(left, say)}
      </span>
    </p>
  );
}

function useRunning(deadline: string, serverNow: string, say: Say) {
  const clock = useRef<HTMLParagraphElement>(null);
  const fromDocument = useRef(!useHydrated());
  useEffect(() => {
    const answered = fromDocument.current ? answerOfDocument() : performance.now();
    fromDocument.current = false;
    return countDown(clock.current!, answered, say);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the words stay the same
  }, [deadline, serverNow]);
  return clock;
}

function useReturn(onReturn?: () => void) {
  useEffect(() => {
    if (!onReturn) return;
    const looked = () => document.visibilityState === "visible" && onReturn();
    document.addEventListener("visibilitychange", looked);
    return () => document.removeEventListener("visibilitychange", looked);
  }, [onReturn]);
}
