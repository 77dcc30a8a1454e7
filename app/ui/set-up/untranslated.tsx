import { languageNames, type Locale } from "#app/i18n/locale.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { EmptyState } from "../empty-state.tsx";
import { Grid, Section, Stack } from "../layout.tsx";
import { useNumberFormat } from "../locale.ts";
import { Progress } from "../progress.tsx";
import { Table } from "../table.tsx";
import { Muted, TextLink } from "../text.tsx";
import { useSetUp } from "./set-up-page.tsx";
import type { StepName } from "./step-list.tsx";

type Text = { step: StepName; what: string; of?: string; to: string; language: Locale; text: string };
type LanguageCount = { language: Locale; all: number; there: number };

/** How much of the call each language has. */
export function TranslationCounts({ languages }: { languages: LanguageCount[] }) {
  const { t } = useTranslation("set-up");
  const number = useNumberFormat();
  return (
    <Grid>
      {languages.map(({ language, all, there }) => (
        <Progress
          key={language}
          label={languageNames[language]}
          value={there}
          max={all}
          text={t("translations.there", { there: number(there), all: number(all) })}
          tone={there === all ? "success" : "accent"}
        />
      ))}
    </Grid>
  );
}

/** Each text that a language lacks, under its step, with the way to where it is written. */
export function Untranslated({ texts }: { texts: Text[] }) {
  const { t } = useTranslation("set-up");
  if (texts.length === 0)
    return (
      <EmptyState icon="check" title={t("list.allTranslated")}>
        {t("translations.noneText")}
      </EmptyState>
    );
  const steps = [...new Set(texts.map(({ step }) => step))];
  return steps.map((step) => (
    <Section key={step} title={t(`step.${step}`)}>
      <OfStep step={step} texts={texts.filter((text) => text.step === step)} />
    </Section>
  ));
}

function OfStep({ step, texts }: { step: StepName; texts: Text[] }) {
  const { t } = useTranslation("set-up");
  const what = useWhat();
  const home = useSetUp();
  return (
    <Table
      caption={t(`step.${step}`)}
      hideCaption
      rows={texts}
      rowKey={(text) => String(texts.indexOf(text))}
      columns={[
        {
          key: "what",
          label: t("translations.what"),
          rowHeader: true,
          cell: (text) => (
            <Stack gap="tight">
              <TextLink to={`${home}/${text.to}`}>{what(text)}</TextLink>
              {text.of && <Muted small>{text.of}</Muted>}
            </Stack>
          ),
        },
        {
          key: "language",
          label: t("translations.missingIn"),
          cell: ({ language }) => languageNames[language],
        },
        {
          key: "text",
          label: t("translations.inTheOther"),
          cell: ({ text, language }) => <span lang={language === "en" ? "bg" : "en"}>{shortened(text)}</span>,
        },
      ]}
    />
  );
}

function useWhat() {
  const { t } = useTranslation(["set-up", "calls"]);
  const say = t as (key: string, words?: object) => string;
  return ({ what }: Text) => say(`translations.kinds.${what}`, { defaultValue: say(`calls:texts.${what}`) });
}

const mostShown = 120;

function shortened(text: string): string {
  return text.length > mostShown ? `${text.slice(0, mostShown).trimEnd()}…` : text;
}
