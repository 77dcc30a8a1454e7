import { useTranslation } from "#app/i18n/use-translation.ts";
import { DescriptionList } from "../description-list.tsx";
import { Section } from "../layout.tsx";
import { PlainText } from "../prose.tsx";
import { Muted } from "../text.tsx";

type Said = { organisations: string; numbers: string; mentored: string };

/** What an evaluator says of their ties, as managers read it. */
export function SaidTies({ name, said }: { name: string; said: Said }) {
  const { t } = useTranslation("conflicts");
  const given = (["organisations", "numbers", "mentored"] as const).filter((kind) => said[kind]);
  return (
    <Section title={t("mentoring.said", { name })} level={3} divided>
      {given.length === 0 ? (
        <Muted>{t("mentoring.nothingSaid")}</Muted>
      ) : (
        <DescriptionList
          layout="stacked"
          items={given.map((kind) => ({
            term: t(`mentoring.kinds.${kind}`),
            value: <PlainText text={said[kind]} />,
          }))}
        />
      )}
    </Section>
  );
}
