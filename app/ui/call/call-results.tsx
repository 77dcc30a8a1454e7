import { useTranslation } from "#app/i18n/use-translation.ts";
import { Figure, Figures } from "../figure.tsx";
import { Section, Stack } from "../layout.tsx";
import { useNumberFormat } from "../locale.ts";
import { Table } from "../table.tsx";

type Finalist = { company: string; country: string | null; hub: string | null };
type Results = {
  finalists: Finalist[];
  figures: { started: number; submitted: number; countries: number; sectors: number };
  redress: { asked: number; upheld: number; partly: number };
};

/** Who was chosen, and out of how many. */
export function CallResults({ results: { finalists, figures, redress } }: { results: Results }) {
  const { t } = useTranslation(["public", "redress"]);
  const upheld = redress.upheld + redress.partly;
  const number = useNumberFormat();
  return (
    <Section title={t("call.finalists")}>
      <Stack>
        <Figures>
          <Figure label={t("call.started")} value={number(figures.started)} />
          <Figure label={t("call.submitted")} value={number(figures.submitted)} />
          <Figure label={t("call.countries")} value={number(figures.countries)} />
          {figures.sectors > 0 && <Figure label={t("call.sectors")} value={number(figures.sectors)} />}
          <Figure label={t("call.chosenFigure")} value={number(finalists.length)} />
          {redress.asked > 0 && (
            <Figure
              label={t("redress:figures")}
              value={number(redress.asked)}
              detail={t("redress:figuresDetail", { count: upheld })}
            />
          )}
        </Figures>
        <Table
          caption={t("call.finalists")}
          hideCaption
          dense
          rows={finalists}
          rowKey={({ company, country, hub }) => [company, country, hub].join()}
          columns={[
            { key: "company", label: t("call.finalist"), rowHeader: true, cell: (row) => row.company },
            {
              key: "place",
              label: t("call.countryAndHub"),
              cell: ({ country, hub }) => [country, hub].filter(Boolean).join(" · "),
            },
          ]}
        />
      </Stack>
    </Section>
  );
}
