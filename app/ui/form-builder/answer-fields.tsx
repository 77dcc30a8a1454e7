import { useTranslation } from "#app/i18n/use-translation.ts";
import type { QuestionType } from "../application/question-field.tsx";
import { ChoicesField } from "../choice-field.tsx";
import { DateField } from "../date-field.tsx";
import { field } from "../form-field.ts";
import { Row, Stack } from "../layout.tsx";
import { NumberField } from "../number-field.tsx";
import { SelectField } from "../select-field.tsx";
import { BothLanguages } from "./both-languages.tsx";
import { ChoicesFields } from "./choices-fields.tsx";
import { type QuestionFields, type QuestionForm, severalIn, startOf } from "./question-form.ts";

const currencies = [
  "EUR",
  "BGN",
  "USD",
  "GBP",
  "CHF",
  "NOK",
  "SEK",
  "DKK",
  "PLN",
  "CZK",
  "HUF",
  "RON",
  "RSD",
  "TRY",
  "UAH",
];
const kinds = ["pdf", "png", "jpeg", "docx", "xlsx", "pptx", "mp4"];
const kindNames: Record<string, string> = {
  pdf: "PDF",
  png: "PNG",
  jpeg: "JPEG",
  docx: "Word (DOCX)",
  xlsx: "Excel (XLSX)",
  pptx: "PowerPoint (PPTX)",
  mp4: "MP4",
};

export const typesWithoutSettings: QuestionType[] = [
  "yes-no",
  "country",
  "url",
  "email",
  "phone",
  "video",
  "declaration",
  "note",
];

type AnswerFieldsProps = { type: QuestionType; fields: QuestionFields; form: QuestionForm };

/** What only this kind of question has. */
export function AnswerFields({ type, fields, form }: AnswerFieldsProps) {
  switch (type) {
    case "short-text":
      return <Bounds fields={fields} names={[["most", "most", true]]} />;
    case "long-text":
      return (
        <Bounds
          fields={fields}
          names={[
            ["least", "least"],
            ["most", "most", true],
          ]}
        />
      );
    case "number":
      return <NumberFields fields={fields} />;
    case "money":
      return <MoneyFields fields={fields} />;
    case "date":
      return <DateFields fields={fields} />;
    case "choice":
      return <ChoicesFields {...{ fields, form }} />;
    case "choices":
      return (
        <Stack>
          <ChoicesFields {...{ fields, form }} />
          <Bounds
            fields={fields}
            names={[
              ["least", "leastChoices"],
              ["most", "mostChoices"],
            ]}
          />
        </Stack>
      );
    case "file":
      return <FileFields fields={fields} />;
    default:
      return null;
  }
}

type Own = { fields: QuestionFields };
type BoundName = "least" | "most" | "from" | "until" | "leastChoices" | "mostChoices";

function Bounds({ fields, names }: Own & { names: ["least" | "most", BoundName, boolean?][] }) {
  const { t } = useTranslation("builder");
  return (
    <Row align="end" gap="medium">
      {names.map(([name, word, required = false]) => (
        <NumberField
          key={name}
          {...field(fields[name])}
          defaultValue={startOf(fields[name])}
          label={t(`editor.${word}`)}
          required={required}
        />
      ))}
    </Row>
  );
}

function NumberFields({ fields }: Own) {
  const { t } = useTranslation("builder");
  return (
    <Stack>
      <Bounds
        fields={fields}
        names={[
          ["least", "from"],
          ["most", "until"],
        ]}
      />
      <BothLanguages
        what={t("editor.unit")}
        help={t("editor.unitHelp")}
        fields={fields.unit.getFieldset()!}
        required={false}
      />
    </Stack>
  );
}

function MoneyFields({ fields }: Own) {
  const { t } = useTranslation("builder");
  const own = startOf(fields.currency);
  const all = own && !currencies.includes(own) ? [own, ...currencies] : currencies;
  return (
    <Stack>
      <SelectField
        {...field(fields.currency)}
        label={t("editor.currency")}
        options={all.map((value) => ({ value, label: value }))}
        width="short"
      />
      <Bounds
        fields={fields}
        names={[
          ["least", "from"],
          ["most", "until"],
        ]}
      />
    </Stack>
  );
}

function DateFields({ fields }: Own) {
  const { t } = useTranslation("builder");
  return (
    <Row align="end" gap="medium">
      <DateField {...field(fields.least)} label={t("editor.firstDay")} required={false} />
      <DateField {...field(fields.most)} label={t("editor.lastDay")} required={false} />
    </Row>
  );
}

function FileFields({ fields }: Own) {
  const { t } = useTranslation("builder");
  return (
    <Stack>
      <ChoicesField
        {...field(fields.accept)}
        defaultValue={severalIn(fields.accept)}
        label={t("editor.accept")}
        help={t("editor.acceptHelp")}
        options={kinds.map((value) => ({ value, label: kindNames[value] }))}
        inline
      />
      <Row align="end" gap="medium">
        <NumberField
          {...field(fields.mostMegabytes)}
          defaultValue={startOf(fields.mostMegabytes)}
          label={t("editor.mostMegabytes")}
          unit="MB"
          decimal
        />
        <NumberField
          {...field(fields.mostFiles)}
          defaultValue={startOf(fields.mostFiles)}
          label={t("editor.mostFiles")}
        />
      </Row>
    </Stack>
  );
}
