import { createStore, get, update } from "idb-keyval";
import { useEffect, useState } from "react";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { useAccount } from "../application/account.ts";
import { Muted, VisuallyHidden } from "../text.tsx";

/** How long somebody has had a sheet in front of them. It never leaves the device. Its line is there before it is known. */
export function TimeSpent({ assignmentId }: { assignmentId: string }) {
  const { t } = useTranslation("workbench");
  const seconds = useTimeSpent(`${useAccount().id}/${assignmentId}`);
  const minutes = Math.floor((seconds ?? 0) / 60);
  const hours = Math.floor(minutes / 60);
  return (
    <Muted small>
      <span title={t("spent.help")} className={seconds === undefined ? "invisible" : ""}>
        {t("spent.label")}:{" "}
        {hours > 0 ? t("spent.hours", { hours, minutes: minutes % 60 }) : t("spent.minutes", { minutes })}
        <VisuallyHidden> {t("spent.help")}</VisuallyHidden>
      </span>
    </Muted>
  );
}

const store = () => createStore("finalist time", "spent");
const tick = 5;

/** Seconds so far, in every window of this browser; undefined until it is known, or where the browser keeps nothing. */
function useTimeSpent(key: string): number | undefined {
  const [seconds, setSeconds] = useState<number>();
  useEffect(() => {
    let gone = false;
    const spent = store();
    const show = () => get<number>(key, spent).then((kept = 0) => gone || setSeconds(kept));
    const count = async () => {
      if (!document.hasFocus() || document.visibilityState === "hidden") return;
      await update<number>(key, (before = 0) => before + tick, spent);
      await show();
    };
    const counting = setInterval(() => void count().catch(() => {}), tick * 1000);
    void show().catch(() => {});
    return () => {
      gone = true;
      clearInterval(counting);
    };
  }, [key]);
  return seconds;
}
