import { getFormProps } from "@conform-to/react";
import { Form, useNavigation } from "react-router";
import { formatInstant } from "#app/i18n/dates.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type Answer, FormProblems, useAnsweredForm } from "../answered-form.tsx";
import { Button } from "../button.tsx";
import { ChoicesField } from "../choice-field.tsx";
import { DateField } from "../date-field.tsx";
import { Fieldset } from "../fieldset.tsx";
import { field } from "../form-field.ts";
import { ActionBar, Stack } from "../layout.tsx";
import { useLocale } from "../locale.ts";
import { Notice } from "../notice.tsx";
import { SubPage } from "../sub-page.tsx";
import { TextArea } from "../text-area.tsx";

type AskPageProps = {
  company: string;
  timeZone: string;
  /** The earliest day, which is proposed. */
  firstDay: string;
  /** The end of that day. */
  earliest: Date;
  /** Name of a refusal. */
  obstacle?: "not-submitted" | "call-still-open" | "release-begun" | "remedy-decided" | "remedy-open";
  /** In which the team reads the portal. */
  languages: Locale[];
  sections: { id: string; title: string; questions: { id: string; label: string }[] }[];
  back: string;
  answer?: Answer;
};

/** What is missing or wrong, in words and by questions, and until when it is to be put right. */
export function AskPage({ company, obstacle, back, ...form }: AskPageProps) {
  const { t } = useTranslation(["remedies", "refusals"]);
  return (
    <SubPage
      back={{ to: back, label: t("ask.back") }}
      width="form"
      title={t("ask.title", { company })}
      lead={t("ask.lead")}
    >
      {obstacle && !form.answer ? (
        <Notice title={t("ask.impossible")}>{t(`refusals:${obstacle}`)}</Notice>
      ) : (
        <AskForm {...form} />
      )}
    </SubPage>
  );
}

type Values = { text: string; questions: string[]; until: string };

function AskForm(props: Omit<AskPageProps, "company" | "obstacle" | "back">) {
  const { timeZone: zone, firstDay, earliest, languages, sections, answer } = props;
  const { t } = useTranslation("remedies");
  const locale = useLocale();
  const { state } = useNavigation();
  const [form, fields] = useAnsweredForm<Values>(answer, { until: firstDay });
  const named = new Intl.DisplayNames(locale, { type: "language" });
  const list = new Intl.ListFormat(locale).format(languages.map((one) => named.of(one)!));
  return (
    <Form method="post" {...getFormProps(form)} noValidate>
      <Stack gap="large">
        <FormProblems {...{ form, answer }} />
        <TextArea
          {...field(fields.text)}
          label={t("text")}
          help={`${t("ask.textHelp")} ${t("ask.languages", { languages: list })}`}
          rows={8}
          limit={5000}
        />
        <Fieldset
          id="questions"
          legend={t("questions")}
          help={t("ask.questionsHelp")}
          errors={fields.questions.errors}
        >
          <Sections sections={sections} ticked={tickedIn(fields.questions.initialValue)} />
        </Fieldset>
        <DateField
          {...field(fields.until)}
          label={t("ask.until")}
          help={t("ask.untilHelp", { zone, day: formatInstant(earliest, { locale, zone, format: "date" }) })}
          min={firstDay}
        />
        <ActionBar>
          <Button icon="send" pending={state === "submitting"}>
            {t("ask.submit")}
          </Button>
        </ActionBar>
      </Stack>
    </Form>
  );
}

function tickedIn(sent: unknown): string[] {
  return [sent].flat().filter((one) => typeof one === "string");
}

/** The first box carries the name, because the error summary leads there. */
function Sections({ sections, ticked }: Pick<AskPageProps, "sections"> & { ticked: string[] }) {
  return (
    <Stack>
      {sections.map(({ id, title, questions }, place) => (
        <ChoicesField
          key={id}
          id={place === 0 ? "questions" : `questions-${id}`}
          name="questions"
          label={title}
          defaultValue={ticked}
          options={questions.map((question) => ({ value: question.id, label: question.label }))}
        />
      ))}
    </Stack>
  );
}
