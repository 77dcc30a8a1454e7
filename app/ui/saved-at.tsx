import { formatInstant } from "#app/i18n/dates.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Icon, type IconName } from "./icons.tsx";
import { useLocale } from "./locale.ts";

/** kept: not sent yet, but safe on this device; offline: the same, without a connection. */
type SaveState = "idle" | "saving" | "saved" | "failed" | "kept" | "offline";

const signs: Record<SaveState, IconName> = {
  idle: "dot",
  saving: "spinner",
  saved: "check",
  failed: "warning",
  kept: "warning",
  offline: "warning",
};

const lives: Partial<Record<SaveState, "assertive" | "polite">> = {
  failed: "assertive",
  kept: "polite",
  offline: "polite",
};

type SavedAtProps = { state: SaveState; at?: Date | string; zone: string };

/** Whether what one typed is safe. */
export function SavedAt({ state, at, zone }: SavedAtProps) {
  const { t } = useTranslation("ui");
  const locale = useLocale();
  const time = at && formatInstant(at, { locale, zone, format: "time" });
  const words = {
    idle: "",
    saving: t("saving"),
    saved: time ? t("savedAt", { time }) : t("saved"),
    failed: time ? t("notSavedSince", { time }) : t("notSaved"),
    kept: t("keptHere"),
    offline: t("keptOffline"),
  };
  return (
    <output
      aria-live={lives[state] ?? "off"}
      className={`inline-flex min-h-6 items-center gap-1.5 text-sm ${state === "failed" ? "font-semibold text-danger" : "text-soft"}`}
    >
      {state !== "idle" && (
        <span className={state === "saving" ? "animate-spin" : ""}>
          <Icon name={signs[state]} size="small" />
        </span>
      )}
      {words[state]}
    </output>
  );
}
