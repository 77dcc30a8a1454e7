import { useTranslation } from "#app/i18n/use-translation.ts";
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
export function CallCard({ call, now }: { call: CallCardProps; now?: string }) {
  return (
    <Card
      to={`/calls/${call.slug}`}
      eyebrow={call.programme}
      title={call.title}
      tag={<PhaseTag phase={call.phase} />}
      footer={<DescriptionList layout="inline" items={useFacts(call, now)} />}
    >
      <Prose html={call.summary} />
    </Card>
  );
}

function useFacts(
  { phase, timeZone: zone, opensAt, closesAt, resultsAt, places }: CallCardProps,
  now?: string,
) {
  const { t } = useTranslation("public");
  const number = useNumberFormat();
  const day = (at: Date) => <DateTime at={at} zone={zone} format="date" />;
  const many = { term: t("list.places"), value: number(places) };
  const opens = { term: t("list.opens"), value: day(opensAt) };
  const closes = { term: t("list.closes"), value: <DateTime at={closesAt} zone={zone} /> };
  const left = now && <Countdown deadline={closesAt.toISOString()} serverNow={now} />;
  if (phase === "announced") return [opens, closes, many];
  if (phase === "open") return [{ term: t("list.closesIn"), value: left }, closes, many];
  const closed = { term: t("list.closed"), value: day(closesAt) };
  return [closed, { term: t("list.resultsBy"), value: day(resultsAt) }, many];
}
