import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "../button.tsx";
import { Disclosure } from "../disclosure.tsx";
import { Section } from "../layout.tsx";
import { useNumberFormat } from "../locale.ts";
import { Table } from "../table.tsx";
import { Muted, Reference, TextLink } from "../text.tsx";
import type { RankingRow } from "./ranking-table.tsx";

type NextEvaluationsProps = {
  proposed: RankingRow[];
  line: { grey: number };
  call: { places: number; released: boolean };
  home: string;
};

/** The applications that nothing tells apart around the line, and where one more evaluation would settle most of it. */
export function NextEvaluations({ proposed, line, call, home }: NextEvaluationsProps) {
  const { t } = useTranslation("ranking");
  const share = useNumberFormat({ style: "percent" });
  if (line.grey === 0) return null;
  return (
    <Section
      title={t("zone.title")}
      lead={t("zone.lead", { count: line.grey, places: call.places })}
      actions={
        proposed.length > 0 &&
        !call.released && (
          <LinkButton to={`${home}/assignment/more?show=near&ticked=all`} icon="plus">
            {t("zone.order", { count: proposed.length })}
          </LinkButton>
        )
      }
    >
      {proposed.length === 0 ? (
        <Muted>{t("zone.nothing")}</Muted>
      ) : (
        <Disclosure summary={t("zone.caption")} boxed>
          <Table
            caption={t("zone.caption")}
            hideCaption
            dense
            rows={proposed}
            rowKey={({ applicationId }) => applicationId}
            columns={[
              {
                key: "company",
                label: t("company"),
                rowHeader: true,
                cell: (row) => (
                  <>
                    <TextLink to={`${home}/ranking/${row.applicationId}`}>{row.company}</TextLink>{" "}
                    <Muted small>
                      <Reference>{row.number}</Reference>
                    </Muted>
                  </>
                ),
              },
              { key: "place", label: t("place"), numeric: true, cell: ({ place }) => place },
              {
                key: "chance",
                label: t("chance", { places: call.places }),
                numeric: true,
                cell: ({ estimate }) => estimate && share(estimate.amongFirst),
              },
              {
                key: "crosses",
                label: t("zone.crosses"),
                numeric: true,
                cell: ({ crosses }) => crosses !== null && share(crosses),
              },
            ]}
          />
        </Disclosure>
      )}
    </Section>
  );
}
