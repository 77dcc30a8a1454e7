import { type ReactNode, useState } from "react";
import { countriesByName } from "#app/i18n/countries.ts";
import { inLanguage } from "#app/i18n/locale.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type Question, QuestionField } from "../application/question-field.tsx";
import { Section, Stack } from "../layout.tsx";
import { useLocale } from "../locale.ts";
import type { SelectOption } from "../select-field.tsx";
import { Muted } from "../text.tsx";
import { Fieldset } from "../fieldset.tsx";
import type { FormSection } from "./form-in-work.ts";
import { InLanguage, PreviewLanguage, usePreviewLanguage } from "./in-language.tsx";

type FrameProps = { title: string; lead: string; children: ReactNode };

/** The form or a part of it as applicants see it, in either language. */
function PreviewFrame({ title, lead, children }: FrameProps) {
  const { t } = useTranslation("builder");
  const [locale, setLocale] = usePreviewLanguage();
  return (
    <div className="rounded-[10px] border border-line bg-canvas">
      <div className="flex flex-wrap items-center justify-between gap-2 border-b border-line px-5 py-3">
        <div>
          <h2 className="text-lg">{title}</h2>
          <Muted small>{lead}</Muted>
        </div>
        <PreviewLanguage label={t("previewLanguage")} locale={locale} onChange={setLocale} />
      </div>
      <div className="p-5">
        <InLanguage locale={locale}>{children}</InLanguage>
      </div>
    </div>
  );
}

type FormPreviewProps = {
  sections: FormSection[];
  countries: SelectOption[];
  /** Those of a section's questions that are put to somebody who filled in this much of all. */
  asked: (questions: never[], all: never[], typed: FormData) => Question[];
};

export function FormPreview({ sections, countries, asked }: FormPreviewProps) {
  const { t } = useTranslation("builder");
  const [typed, setTyped] = useState<FormData>();
  const all = sections.flatMap(({ questions }) => questions);
  const shown = (questions: Question[]) => asked(questions as never[], all as never[], typed ?? emptyForm);
  return (
    <PreviewFrame title={t("preview")} lead={t("previewLead")}>
      {sections.length === 0 && <Muted>{t("previewEmpty")}</Muted>}
      <form
        noValidate
        onSubmit={(event) => event.preventDefault()}
        onChange={(event) => setTyped(new FormData(event.currentTarget))}
      >
        <Stack gap="large">
          {sections.map((section) => (
            <PreviewedSection
              key={section.id}
              section={section}
              questions={shown(section.questions)}
              countries={countries}
            />
          ))}
        </Stack>
      </form>
    </PreviewFrame>
  );
}

/** On the server nothing is typed yet. */
const emptyForm = new FormData();

type PreviewedSectionProps = { section: FormSection; questions: Question[]; countries: SelectOption[] };

function PreviewedSection({ section, questions, countries }: PreviewedSectionProps) {
  const locale = useLocale();
  const introduction = section.introduction && inLanguage(section.introduction, locale);
  return (
    <Section title={inLanguage(section.title, locale)} level={3} lead={introduction}>
      <Stack>
        {questions.map((question) => (
          <Previewed key={question.id} question={question} countries={countries} />
        ))}
      </Stack>
    </Section>
  );
}

type QuestionPreviewProps = { question: Question; countries: SelectOption[] };

/** One question while its manager types. */
export function QuestionPreview({ question, countries }: QuestionPreviewProps) {
  const { t } = useTranslation("builder");
  return (
    <PreviewFrame title={t("preview")} lead={t("previewQuestion")}>
      {/* Its own name might be that of a field of the editor. */}
      <Previewed key={keyOf(question)} question={{ ...question, id: "preview" }} countries={countries} />
    </PreviewFrame>
  );
}

/** A control that is another one now begins anew. */
function keyOf({ type, most, choices }: Question): string {
  return [type, most, choices?.length].join();
}

function Previewed({ question, countries }: QuestionPreviewProps) {
  const file = <FileStandIn question={question} />;
  return <QuestionField answer={null} {...{ question, file }} countries={useCountries(countries)} />;
}

/** The server's own list stays in the reader's language, because browsers name some otherwise. */
function useCountries(countries: SelectOption[]) {
  const locale = useLocale();
  const [own] = useState(locale);
  const codes = countries.map(({ value }) => value);
  return locale === own ? countries : countriesByName(codes, locale);
}

function FileStandIn({ question: { id, label, help, required } }: { question: Question }) {
  const { t } = useTranslation("builder");
  const locale = useLocale();
  return (
    <Fieldset
      id={id}
      legend={inLanguage(label, locale)}
      help={help && inLanguage(help, locale)}
      required={required}
    >
      <Muted small>{t("previewFile")}</Muted>
    </Fieldset>
  );
}
