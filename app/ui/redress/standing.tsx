import { useTranslation } from "#app/i18n/use-translation.ts";
import { DescriptionList } from "../description-list.tsx";
import { PlainText } from "../prose.tsx";
import { Section } from "../layout.tsx";
import { Tag } from "../tag.tsx";
import { DateTime } from "../time.tsx";
import type { Tone } from "../tone.ts";

export type RedressOutcome = "upheld" | "partly" | "dismissed";
export type Ground = "procedure" | "conflict" | "eligibility" | "mistake";
export type Request = {
  ground: Ground;
  text: string;
  askedAt: Date;
  answerBy: Date;
  outcome: RedressOutcome | null;
  answer: string;
  answeredAt: Date | null;
  answeredBy?: string;
};

const tones: Record<RedressOutcome, Tone> = { upheld: "success", partly: "success", dismissed: "neutral" };

export function RedressTag({ outcome }: { outcome: RedressOutcome | null }) {
  const { t } = useTranslation("redress");
  return outcome ? (
    <Tag tone={tones[outcome]}>{t(`outcome.${outcome}`)}</Tag>
  ) : (
    <Tag tone="info">{t("waiting")}</Tag>
  );
}

/** A request for redress and what was answered. */
export function RedressStanding({ request, zone, title }: { request: Request; zone: string; title: string }) {
  const { t } = useTranslation("redress");
  const { ground, text, askedAt, answerBy, outcome, answer, answeredAt, answeredBy } = request;
  const answered = answeredAt && [
    { term: t("answeredAt"), value: <DateTime at={answeredAt} zone={zone} /> },
    ...(answeredBy ? [{ term: t("answeredBy"), value: answeredBy }] : []),
    { term: t("answer"), value: <PlainText text={answer} /> },
  ];
  return (
    <Section title={title}>
      <DescriptionList
        items={[
          { term: t("ground"), value: t(`grounds.${ground}`) },
          { term: t("text"), value: <PlainText text={text} /> },
          { term: t("askedAt"), value: <DateTime at={askedAt} zone={zone} /> },
          ...(outcome ? [] : [{ term: t("answerBy"), value: <DateTime at={answerBy} zone={zone} /> }]),
          { term: t("state"), value: <RedressTag outcome={outcome} /> },
          ...(answered || []),
        ]}
      />
    </Section>
  );
}
