import type { ReactNode } from "react";
import { inLanguage, type Locale, type Translated } from "#app/i18n/locale.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { CheckboxField, ChoiceField, ChoicesField } from "../choice-field.tsx";
import { DateField } from "../date-field.tsx";
import { TextField } from "../field.tsx";
import { Fieldset } from "../fieldset.tsx";
import { Stack } from "../layout.tsx";
import { useLocale } from "../locale.ts";
import { NumberField } from "../number-field.tsx";
import { SelectField, type SelectOption } from "../select-field.tsx";
import { PlainText } from "../prose.tsx";
import { TextArea } from "../text-area.tsx";
import { Heading } from "../text.tsx";
import { useLimits } from "./limits.ts";

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
  /** Evaluators read the answer without learning who applies. */
  nameless?: boolean;
  /** Characters, an amount or a number of choices; of a date the first and last day. */
  least?: number | string;
  most?: number | string;
  currency?: string;
  unit?: Translated;
  choices?: { id: string; label: Translated }[];
  text?: Translated;
  /** Of a declaration's text. */
  version?: number;
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
  /** On what it depends whether it is asked or needed; said where no script can show it. */
  condition?: string;
  /** Stands for a file question. */
  file?: ReactNode;
};

const mostRadios = 7;
const mostInOneColumn = 8;

/** The control for a question, whatever its type; it never prevents anybody from typing what is not valid. */
export function QuestionField({ question, answer, countries, file, ...state }: QuestionFieldProps) {
  const locale = useLocale();
  const field = useField(question, state);
  const text = typeof answer === "string" ? answer : "";
  const address = { ...field, defaultValue: text, placeholder: "https://" };
  switch (question.type) {
    case "short-text":
      return <TextField {...field} defaultValue={text} limit={Number(question.most)} />;
    case "long-text":
      return <LongText {...field} question={question} text={text} />;
    case "number":
    case "money":
      return <NumberField {...field} defaultValue={text} unit={unitOf(question, locale)} decimal />;
    case "date":
      return <Day {...field} text={text} question={question} />;
    case "email":
      return <TextField {...field} type="email" autoComplete="email" width="medium" defaultValue={text} />;
    case "phone":
      return <TextField {...field} type="tel" autoComplete="tel" width="medium" defaultValue={text} />;
    case "url":
      return <TextField {...address} type="url" autoComplete="url" />;
    case "video":
      return <TextField {...address} type="url" autoComplete="off" />;
    case "yes-no":
    case "choice":
    case "country":
      return <OneOf {...field} {...{ question, text, countries }} />;
    case "choices":
      return (
        <SomeOf {...field} question={question} chosen={Array.isArray(answer) ? answer.map(String) : []} />
      );
    case "declaration":
      return <Declaration {...field} text={question.text!} agreed={answer === true} />;
    case "note":
      return <Note question={question} condition={state.condition} />;
    case "file":
      return file;
  }
}

type Field = ReturnType<typeof useField>;

function useField(question: Question, { error, autoFocus, condition }: Partial<QuestionFieldProps>) {
  const locale = useLocale();
  const { id, label, required } = question;
  const said = useHelp(question);
  const help = condition ? <Help text={said} condition={condition} /> : said;
  return { name: id, label: inLanguage(label, locale), help, errors: error, required, autoFocus };
}

/** What the programme says to the question, its limits, and who will not see the answer. */
export function useHelp(question: Question) {
  const { t } = useTranslation("applications");
  const locale = useLocale();
  const own = question.help && inLanguage(question.help, locale);
  const limits = useLimits(question);
  const restricted = question.visibleTo === "managers" && t("section.managersOnly");
  const nameless = question.nameless && t("section.nameless");
  return [own && asSentence(own), limits, restricted, nameless].filter(Boolean).join(" ") || undefined;
}

/** More sentences may follow. */
function asSentence(text: string): string {
  return /[\p{L}\p{N}]$/u.test(text) ? `${text}.` : text;
}

/** Scripts show and hide questions by their conditions; without them the condition is to be read. */
function Help({ text, condition }: { text?: string; condition: string }) {
  return (
    <>
      {text} <noscript>{condition}</noscript>
    </>
  );
}

function unitOf({ currency, unit }: Question, locale: Locale) {
  return currency ?? (unit && inLanguage(unit, locale));
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

/** A picker shows days only; what is none stays to be seen and mended. */
function Day({ text, question, ...field }: Field & { text: string; question: Question }) {
  if (text && !/^\d{4}-\d{2}-\d{2}$/.test(text))
    return <TextField {...field} width="medium" defaultValue={text} />;
  const bound = (day: number | string | undefined) => day?.toString();
  const bounds = { min: bound(question.least), max: bound(question.most) };
  return <DateField {...field} {...bounds} defaultValue={text} />;
}

type OneOfProps = Field & { question: Question; text: string; countries: SelectOption[] };

/** What was saved but is not offered stays visible as nothing chosen, so that it is mended. */
function OneOf({ question, text, countries, ...field }: OneOfProps) {
  const { t } = useTranslation(["applications", "form"]);
  const options = useOptions(question);
  if (question.type === "country") return <Select {...field} text={text} options={countries} />;
  if (options.length > mostRadios) return <Select {...field} text={text} options={options} />;
  // A radio button cannot be taken back by another click.
  const none = { value: "", label: t("answer.none") };
  const isOptional = !question.required && !question.requiredFirst;
  return (
    <ChoiceField
      {...field}
      inline={question.type === "yes-no"}
      options={isOptional ? [...options, none] : options}
      defaultValue={text}
    />
  );
}

function useOptions({ type, choices = [] }: Question) {
  const { t } = useTranslation("form");
  const locale = useLocale();
  if (type === "yes-no") return (["yes", "no"] as const).map((value) => ({ value, label: t(value) }));
  return choices.map(({ id, label }) => ({ value: id, label: inLanguage(label, locale) }));
}

function SomeOf({ question, chosen, ...field }: Field & { question: Question; chosen: string[] }) {
  const options = useOptions(question);
  return (
    <ChoicesField
      {...field}
      options={options}
      columns={options.length > mostInOneColumn}
      defaultValue={chosen}
    />
  );
}

function Select(props: Field & { text: string; options: SelectOption[] }) {
  const { t } = useTranslation("applications");
  const { text, ...field } = props;
  return <SelectField {...field} defaultValue={text} placeholder={t("section.choose")} width="medium" />;
}

function Note({ question, condition }: { question: Question; condition?: string }) {
  const locale = useLocale();
  return (
    <Stack gap="tight">
      <Heading level={2} size="small">
        {inLanguage(question.label, locale)}
      </Heading>
      <PlainText text={inLanguage(question.text!, locale)} />
      {condition && <noscript>{condition}</noscript>}
    </Stack>
  );
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
