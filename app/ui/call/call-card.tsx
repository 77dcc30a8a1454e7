import { useTranslation } from "react-i18next";
import { Card } from "../card.tsx";
import { Countdown } from "../countdown.tsx";
import { DescriptionList } from "../description-list.tsx";
import { Prose } from "../prose.tsx";
import { useNumberFormat } from "../locale.ts";
import { DateTime } from "../time.tsx";
import { type Phase, PhaseTag } from "./phase-tag.tsx";

export type CallCardProps = {
  slug: string;
  title: string;
  summary: string;
  programme: string;
  phase: Phase;
  places: number;
  timeZone: string;
  opensAt: Date;
  closesAt: Date;
  resultsAt: Date;
};

/** A call in the public list; the whole card leads to its page. */
export function CallCard({ call, now }: { call: CallCardProps; now: string }) {
  const { t } = useTranslation("public");
  return (
    <Card
      to={`/calls/${call.slug}`}
      eyebrow={call.programme}
      title={call.title}
      tag={<PhaseTag phase={call.phase} />}
      footer={<Dates call={call} />}
    >
      <Prose html={call.summary} />
      {call.phase === "open" && (
        <Countdown deadline={call.closesAt.toISOString()} serverNow={now} label={t("list.closesIn")} />
      )}
    </Card>
  );
}

function Dates({ call }: { call: CallCardProps }) {
  const { t } = useTranslation("public");
  const number = useNumberFormat();
  const { timeZone: zone, opensAt, closesAt, resultsAt } = call;
  const upcoming = call.phase === "announced" || call.phase === "open";
  const day = (at: Date) => <DateTime at={at} zone={zone} format="date" />;
  const opens = { term: t("list.opens"), value: day(opensAt) };
  const closes = { term: t("list.closes"), value: <DateTime at={closesAt} zone={zone} /> };
  const places = { term: t("list.places"), value: number(call.places) };
  if (!upcoming)
    return (
      <DescriptionList
        layout="inline"
        items={[
          { term: t("list.closed"), value: day(closesAt) },
          { term: t("list.resultsBy"), value: day(resultsAt) },
          places,
        ]}
      />
    );
  return (
    <DescriptionList
      layout="inline"
      items={call.phase === "announced" ? [opens, closes, places] : [closes, places]}
    />
  );
}
