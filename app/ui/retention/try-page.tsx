import { useTranslation } from "#app/i18n/use-translation.ts";
import { BeingComputed } from "../being-computed.tsx";
import { DescriptionList } from "../description-list.tsx";
import { Section, Stack } from "../layout.tsx";
import { useNumberFormat } from "../locale.ts";
import { CountedTable } from "../privacy/counted-table.tsx";
import { SubPage } from "../sub-page.tsx";
import { Day, type State, StateTag } from "./due-table.tsx";
import type { Purpose } from "./purposes.ts";

type Tried = { items: number; held: number; counts: Record<string, number> };
type TryPageProps = {
  purpose: Purpose;
  timeZone: string;
  due: Date;
  from: Date;
  state: State;
  standing: "new" | "old" | "computing" | "failed";
  tried: Tried | undefined;
  home: string;
};

/** What exactly of a purpose would be erased, without erasing it. */
export function TryPage({ purpose, standing, tried, home, ...term }: TryPageProps) {
  const { t } = useTranslation("retention");
  const number = useNumberFormat();
  return (
    <SubPage
      back={{ to: `${home}/retention`, label: t("back") }}
      title={t(`purpose.${purpose}`)}
      lead={t(`purposeHelp.${purpose}`)}
    >
      <Stack gap="large">
        <BeingComputed standing={standing} again={tried !== undefined} />
        {tried && (
          <>
            <DescriptionList
              items={[
                { term: t("state"), value: <StateTag state={tried.items > 0 ? term.state : undefined} /> },
                { term: t("dueOn"), value: <Day at={term.due} zone={term.timeZone} /> },
                { term: t("from"), value: <Day at={term.from} zone={term.timeZone} /> },
                { term: t("items"), value: number(tried.items) },
                { term: t("heldItems"), value: number(tried.held) },
              ]}
            />
            <Section title={t("try.title")} lead={t("try.lead")}>
              <CountedTable caption={t("try.title")} counts={tried.counts} />
            </Section>
          </>
        )}
      </Stack>
    </SubPage>
  );
}
