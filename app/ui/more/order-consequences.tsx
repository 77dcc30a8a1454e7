import { Fragment } from "react";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { ShortList } from "../assignment/short-list.tsx";
import { Figure, Figures } from "../figure.tsx";
import { Section, Stack } from "../layout.tsx";
import { useNumberFormat } from "../locale.ts";
import { Notice } from "../notice.tsx";
import { Bullets, Reference } from "../text.tsx";

type Row = {
  id: string;
  number: string;
  company: string;
  wanted: number;
  hindrance?: "conflicts" | "organisation" | "country" | "kind" | "capacity";
};

type OrderConsequencesProps = {
  rows: Row[];
  /** Places that evaluators have left beside everything wanted; below zero: too few. */
  free: number;
  published: boolean;
  /** The routing's own path. */
  here: string;
};

/** What an order means, before anybody gives it. */
export function OrderConsequences({ rows, free, published, here }: OrderConsequencesProps) {
  const { t } = useTranslation("more");
  const write = useNumberFormat();
  const lacking = Math.max(0, rows.length - free);
  const short = rows.flatMap(({ hindrance: why, ...row }) => (why ? [{ ...row, missing: 1, why }] : []));
  return (
    <Stack gap="large">
      <Figures>
        <Figure label={t("order.evaluations")} value={write(rows.length)} />
        <Figure
          label={t("order.free")}
          value={write(Math.max(0, free))}
          tone={lacking > 0 ? "danger" : undefined}
          detail={lacking > 0 ? t("order.lacking", { count: lacking }) : t("order.enough")}
        />
      </Figures>
      {short.length > 0 && (
        <Stack>
          <Notice tone="warning" title={t("order.hindered", { count: short.length })}>
            {t("order.hinderedText")}
          </Notice>
          <ShortList short={short} here={here} />
        </Stack>
      )}
      <Section title={t("order.which")} level={3}>
        <Bullets
          items={rows.map(({ company, number, wanted }) => (
            <Fragment key={number}>
              {company} <Reference>{number}</Reference>: {t("order.change", { from: wanted, to: wanted + 1 })}
            </Fragment>
          ))}
        />
      </Section>
      <Bullets items={[t(published ? "order.then.published" : "order.then.open"), t("order.then.untold")]} />
    </Stack>
  );
}
