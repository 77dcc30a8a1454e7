import { formatInstant } from "#app/i18n/dates.ts";
import { spanInWords } from "#app/i18n/spans.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "../button.tsx";
import { Card } from "../card.tsx";
import { useLocale } from "../locale.ts";
import { Bullets, Muted, Strong } from "../text.tsx";

export type Credit = {
  counted: { from: Date; until: Date }[];
  minutes: number;
  hours: number;
  capped: boolean;
  until: Date;
  fromNow: boolean;
};
type CreditProps = { credit?: Credit; extendedAt?: Date; zone: string; extend: string };

/** What the call's rule gives for what was recorded, step by step, and the way to giving it. */
export function OutageCredit({ credit, extendedAt, zone, extend }: CreditProps) {
  const { t } = useTranslation("deadlines");
  const locale = useLocale();
  const made =
    extendedAt && t("outages.made", { at: formatInstant(extendedAt, { locale, zone, format: "short" }) });
  return (
    <Card title={t("outages.proposal")}>
      {credit ? <Given credit={credit} zone={zone} extend={extend} /> : <p>{t("outages.noCredit")}</p>}
      {made && <Muted small>{made}</Muted>}
    </Card>
  );
}

function Given({ credit, zone, extend }: { credit: Credit; zone: string; extend: string }) {
  const { t } = useTranslation("deadlines");
  const steps = useSteps(credit, zone);
  const locale = useLocale();
  return (
    <>
      <Bullets items={steps} />
      <Strong>{t("outages.newDeadline", { at: formatInstant(credit.until, { locale, zone }) })}</Strong>
      <div>
        <LinkButton to={extend} kind="primary">
          {t("outages.extend", { count: credit.hours })}
        </LinkButton>
      </div>
      <Muted small>{t("outages.look")}</Muted>
    </>
  );
}

function useSteps({ counted, minutes, hours, capped, fromNow }: Credit, zone: string): string[] {
  const { t } = useTranslation("deadlines");
  const locale = useLocale();
  return [
    ...counted.map(({ from, until }) => spanInWords(from, until, { locale, zone })),
    t("outages.length", { count: minutes }),
    t(capped ? "outages.capped" : "outages.hours", { count: hours }),
    ...(fromNow ? [t("outages.fromNow")] : []),
  ];
}
