import { type NamedRule, sayRule } from "#app/i18n/shortlist-rule.ts";
import type { Translate } from "#app/i18n/translate.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Section, Stack } from "../layout.tsx";
import { useNumberFormat } from "../locale.ts";
import { Notice } from "../notice.tsx";
import { Table } from "../table.tsx";
import { Bullets, Muted } from "../text.tsx";

type Side = "within" | "tied" | "outside";
type Entry = {
  applicationId: string;
  company: string;
  place: number;
  side: Side;
  without: Side;
  because: NamedRule[];
};
type Clash = {
  rule: NamedRule;
  least: number | null;
  most: number | null;
  short: { group: string; candidates: number }[];
};
type Kept = { kept: true; moved: Entry[]; unfilled: number };
type Conflict = { kept: false; tooIntricate: boolean; clashes: Clash[]; places: number | null };
type View = { rules: NamedRule[] } & (Kept | Conflict);

/** What the call's rules make of the ranking: who enters and leaves by which, or which of them clash. */
export function ByRule({ byRule, lead }: { byRule: View; lead?: string }) {
  const { t } = useTranslation("decisions");
  const say = useSaid();
  return (
    <Section title={t("byRule.title")} lead={lead ?? t("byRule.lead")} level={3}>
      <Stack>
        <Bullets items={byRule.rules.map(say)} />
        {byRule.kept ? <Moved {...byRule} /> : <Clashes {...byRule} />}
      </Stack>
    </Section>
  );
}

function Moved({ moved, unfilled }: Kept) {
  const { t } = useTranslation("decisions");
  const number = useNumberFormat();
  const say = useSaid();
  return (
    <>
      {unfilled > 0 && <Notice tone="warning" title={t("byRule.unfilled", { count: unfilled })} />}
      {moved.length === 0 && <Muted>{t("byRule.nobody")}</Muted>}
      {moved.length > 0 && (
        <Table
          caption={t("byRule.moved")}
          rows={moved}
          rowKey={({ applicationId }) => applicationId}
          columns={[
            { key: "place", label: t("byRule.place"), numeric: true, cell: ({ place }) => number(place) },
            { key: "company", label: t("byRule.company"), rowHeader: true, cell: ({ company }) => company },
            {
              key: "without",
              label: t("byRule.without"),
              cell: ({ without }) => t(`byRule.side.${without}`),
            },
            { key: "side", label: t("byRule.with"), cell: ({ side }) => t(`byRule.side.${side}`) },
            {
              key: "because",
              label: t("byRule.because"),
              cell: ({ because }) =>
                because.length > 0 ? because.map(say).join("; ") : t("byRule.together"),
            },
          ]}
        />
      )}
    </>
  );
}

function Clashes({ tooIntricate, clashes, places }: Conflict) {
  const { t } = useTranslation("decisions");
  const say = useSaid();
  if (tooIntricate) return <Notice tone="danger" title={t("byRule.tooIntricate")} />;
  const said = clashes.flatMap(({ rule, short }) => [
    say(rule),
    ...short.map(({ group, candidates }) => t("byRule.short", { group, count: candidates })),
  ]);
  const helps = clashes.flatMap(({ rule, least, most }) => [
    ...(least === null ? [] : [t("byRule.helpsLeast", { rule: say(rule), least })]),
    ...(most === null ? [] : [t("byRule.helpsMost", { rule: say(rule), most })]),
    ...(places === null ? [] : [t("byRule.helpsPlaces", { places })]),
  ]);
  return (
    <Notice tone="danger" title={t("byRule.clash")}>
      <Stack gap="small">
        <Bullets items={said} />
        {helps.length > 0 && t("byRule.helps")}
        <Bullets items={helps} />
      </Stack>
    </Notice>
  );
}

function useSaid() {
  const t: Translate = useTranslation().t;
  return (rule: NamedRule) => sayRule(rule, t);
}
