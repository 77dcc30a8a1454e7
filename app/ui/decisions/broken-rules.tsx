import { type NamedRule, sayRule } from "#app/i18n/shortlist-rule.ts";
import type { Translate } from "#app/i18n/translate.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { Bullets } from "../text.tsx";
import type { Outcome } from "./outcome-tag.tsx";

type Broken = { rule: NamedRule; group: string; count: number };

/** Which rules of the call the finalists do not keep, as they are decided now. */
export function BrokenNow({ broken }: { broken: Broken[] }) {
  const { t } = useTranslation("decisions");
  const items = useSaid(broken);
  if (broken.length === 0) return null;
  return (
    <Notice tone="warning" role="note" title={t("byRule.broken", { count: broken.length })}>
      <Bullets items={items} />
    </Notice>
  );
}

type BrokenByMoveProps = { outcome: Outcome; broken: { asFinalist: Broken[]; otherwise: Broken[] } };

/** What a move by hand would break, before it is made. */
export function BrokenByMove({ outcome, broken }: BrokenByMoveProps) {
  const { t } = useTranslation("decisions");
  const isFinalist = outcome === "finalist";
  const items = useSaid(isFinalist ? broken.otherwise : broken.asFinalist);
  if (items.length === 0) return null;
  return (
    <Notice tone="warning" role="note" title={t(isFinalist ? "byRule.otherwise" : "byRule.asFinalist")}>
      <Stack gap="small">
        <Bullets items={items} />
        <p>{t("byRule.brokenText")}</p>
      </Stack>
    </Notice>
  );
}

function useSaid(broken: Broken[]) {
  const { t } = useTranslation("decisions");
  const say: Translate = useTranslation().t;
  return broken.map(({ rule, group, count }) =>
    t("byRule.brokenBy", { rule: sayRule(rule, say), group, count }),
  );
}
