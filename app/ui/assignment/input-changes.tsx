import { useTranslation } from "#app/i18n/use-translation.ts";
import { Notice } from "../notice.tsx";
import { Bullets } from "../text.tsx";

type Change =
  | {
      what: "applications" | "extra" | "evaluators" | "places" | "barred" | "preferences";
      from: number;
      to: number;
    }
  | { what: "other" | "standing" };

/** What a scenario was computed from that is no longer so. */
export function InputChanges({ changes, chosen }: { changes: Change[]; chosen: boolean }) {
  const { t } = useTranslation("routing");
  if (changes.length === 0) return null;
  return (
    <Notice tone="warning" title={t("changes.title")}>
      <Bullets
        items={changes.map((change) =>
          "from" in change
            ? t(`changes.${change.what}`, { from: change.from, to: change.to })
            : t(`changes.${change.what}`),
        )}
      />
      {t(chosen ? "changes.textChosen" : "changes.text")}
    </Notice>
  );
}
