import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { inLanguage, type Translated } from "#app/i18n/locale.ts";
import { CheckboxField, ChoiceField, ChoicesField } from "../choice-field.tsx";
import { TextField } from "../field.tsx";
import { Fieldset } from "../fieldset.tsx";
import { useLocale } from "../locale.ts";
import { NumberField } from "../number-field.tsx";
import { SelectField, type SelectOption } from "../select-field.tsx";
import { TextArea } from "../text-area.tsx";

export type QuestionType =
  | "short-text"
  | "long-text"
  | "number"
  | "money"
  | "date"
  | "yes-no"
  | "choice"
  | "choices"
  | "country"
  | "url"
  | "email"
  | "phone"
  | "video"
  | "file"
  | "declaration"
  | "note";

type Condition = { question: string; is: string[] };

/** A question as the form's definition has it. */
export type Question = {
  id: string;
  type: QuestionType;
  label: Translated;
  help?: Translated;
  required: boolean;
  requiredFirst?: boolean;
  requiredIf?: Condition;
  askedIf?: Condition;
  visibleTo: "evaluators" | "managers";
  /** Characters, an amount or a number of choices; of a date the first and last day. */
  least?: number | string;
  most?: number | string;
  currency?: string;
  unit?: Translated;
  choices?: { id: string; label: Translated }[];
  text?: Translated;
  accept?: string[];
  mostMegabytes?: number;
  mostFiles?: number;
};

/** Any answer; what it looks like depends on the question. */
export type Answer = string | string[] | boolean | object | null;

type QuestionFieldProps = {
  question: Question;
  answer: Answer;
  error?: string;
  countries: SelectOption[];
  autoFocus?: boolean;
  /** Stands for a file question. */
  file?: ReactNode;
};

const mostRadios = 7;
const mostInOneColumn = 8;

/** The control for a question, whatever its type; it never prevents anybody from typing what is not valid. */
export function QuestionField({ question, answer, countries, file, ...state }: QuestionFieldProps) {
  const { t } = useTranslation("applications");
  const locale = useLocale();
  const field = useField(question, state);
  const text = typeof answer === "string" ? answer : "";
  const options = question.choices?.map(({ id, label }) => ({ value: id, label: inLanguage(label, locale) }));
  switch (question.type) {
    case "short-text":
      return <TextField {...field} defaultValue={text} limit={Number(question.most)} />;
    case "long-text":
      return <LongText {...field} question={question} text={text} />;
    case "note":
    case "date":
    case "yes-no":
    case "email":
    case "phone":
      return <TextField {...field} defaultValue={text} />;
    case "money":
      return <NumberField {...field} defaultValue={text} unit={question.currency} />;
    case "video":
    case "url":
      return (
        <TextField {...field} type="url" defaultValue={text} autoComplete="off" placeholder="https://" />
      );
    case "number":
      return (
        <NumberField
          {...field}
          defaultValue={text}
          unit={question.unit && inLanguage(question.unit, locale)}
        />
      );
    case "country":
      return <Select {...field} text={text} options={countries} placeholder={t("section.choose")} />;
    case "choice":
      if (options!.length > mostRadios)
        return <Select {...field} text={text} options={options!} placeholder={t("section.choose")} />;
      return <ChoiceField {...field} options={options!} defaultValue={text} />;
    case "choices":
      return (
        <ChoicesField
          {...field}
          options={options!}
          columns={options!.length > mostInOneColumn}
          defaultValue={Array.isArray(answer) ? answer : []}
        />
      );
    case "declaration":
      return <Declaration {...field} text={question.text!} agreed={answer === true} />;
    case "file":
      return file;
  }
}

type Field = ReturnType<typeof useField>;

function useField(question: Question, { error, autoFocus }: { error?: string; autoFocus?: boolean }) {
  const locale = useLocale();
  const { id, label, required } = question;
  const help = useHelp(question);
  return { name: id, label: inLanguage(label, locale), help, errors: error, required, autoFocus };
}

/** What the programme says to the question, and who will not see the answer. */
export function useHelp({ help, visibleTo }: Question) {
  const { t } = useTranslation("applications");
  const locale = useLocale();
  const own = help && inLanguage(help, locale);
  const restricted = visibleTo === "managers" && t("section.managersOnly");
  return [own, restricted].filter(Boolean).join(" ") || undefined;
}

function LongText({
  question: { least, most },
  text,
  ...field
}: Field & { question: Question; text: string }) {
  const limit = Number(most);
  const rows = limit > 1000 ? 10 : 5;
  return (
    <TextArea {...field} defaultValue={text} limit={limit} least={Number(least) || undefined} rows={rows} />
  );
}

type SelectProps = Field & { text: string; options: SelectOption[]; placeholder: string };

/** What was saved but is not offered stays visible as nothing chosen, so that it is mended. */
function Select({ text, ...field }: SelectProps) {
  return <SelectField {...field} defaultValue={text} width="medium" />;
}

function Declaration({ text, agreed, help, label, ...field }: Field & { text: Translated; agreed: boolean }) {
  const locale = useLocale();
  return (
    <Fieldset id={`${field.name}-declaration`} legend={label} required={field.required}>
      <CheckboxField
        {...field}
        required
        label={inLanguage(text, locale)}
        help={help}
        defaultChecked={agreed}
      />
    </Fieldset>
  );
}
