import { useTranslation } from "#app/i18n/use-translation.ts";
import { Tag } from "../tag.tsx";
import type { Pair, State } from "./pair.ts";

const tones = { "to-check": "warning", conflict: "danger", none: "success" } as const;

export function StateTag({ state }: { state: State }) {
  const { t } = useTranslation("conflicts");
  return <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>;
}

/** What makes a pair press: an application waits closed, or a decision has to be taken again. */
export function Urgency({ held, changed }: Pick<Pair, "held" | "changed">) {
  const { t } = useTranslation("conflicts");
  return (
    <>
      {held && <Tag tone="warning">{t("tag.held")}</Tag>}{" "}
      {changed && <Tag tone="info">{t("tag.changed")}</Tag>}
    </>
  );
}
