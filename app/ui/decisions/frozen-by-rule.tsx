import type { ComponentProps } from "react";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Disclosure } from "../disclosure.tsx";
import { Stack } from "../layout.tsx";
import { useNumberFormat } from "../locale.ts";
import { Table } from "../table.tsx";
import { ByRule } from "./by-rule.tsx";

type Side = "within" | "tied" | "outside";
type Listed = { applicationId: string; place: number; company: string; side: Side; without: Side };
type FrozenByRuleProps = ComponentProps<typeof ByRule>["byRule"] & { lists: Listed[] };

/** Who entered the frozen shortlist by which rule, and the list as it would be without them. */
export function FrozenByRule({ lists, ...byRule }: FrozenByRuleProps) {
  const { t } = useTranslation("decisions");
  const number = useNumberFormat();
  return (
    <Stack>
      <ByRule byRule={byRule} lead={t("byRule.frozenLead")} />
      <Disclosure summary={t("byRule.beside")} boxed>
        <Table
          caption={t("byRule.beside")}
          hideCaption
          dense
          rows={lists}
          rowKey={({ applicationId }) => applicationId}
          columns={[
            { key: "place", label: t("byRule.place"), numeric: true, cell: ({ place }) => number(place) },
            { key: "company", label: t("byRule.company"), rowHeader: true, cell: ({ company }) => company },
            { key: "side", label: t("byRule.list.within"), cell: ({ side }) => t(`byRule.side.${side}`) },
            {
              key: "without",
              label: t("byRule.list.without"),
              cell: ({ without }) => t(`byRule.side.${without}`),
            },
          ]}
        />
      </Disclosure>
    </Stack>
  );
}
