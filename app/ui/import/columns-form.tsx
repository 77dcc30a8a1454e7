import { Form } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button } from "../button.tsx";
import { ChoiceField } from "../choice-field.tsx";
import { Disclosure } from "../disclosure.tsx";
import { ActionBar, Grid, Section, Stack } from "../layout.tsx";
import { SelectField } from "../select-field.tsx";

export type ImportColumn = { name: string; samples: string[] };
/** A question, or `_email` and `_name`, which have no label of their own; `column` counts from 0. */
export type ImportField = { id: string; label?: string; required: boolean; column?: number };

type ColumnsFormProps = { as: "draft" | "submitted"; columns: ImportColumn[]; fields: ImportField[] };

/** Which column answers which question; the address keeps it, so that it can be tried and shared. */
export function ColumnsForm({ as, columns, fields }: ColumnsFormProps) {
  const { t } = useTranslation("imports");
  const options = columns.map(({ name }, place) => ({ value: String(place), label: named(name, place) }));
  function named(name: string, place: number) {
    const letter = letterOf(place + 1);
    return name ? t("column", { letter, name }) : t("columnWithout", { letter });
  }
  const samples = (column?: number) =>
    column === undefined ? undefined : columns[column]?.samples.map(shortened).join(" · ");
  const chooseColumn = ({ id, label, required, column }: ImportField) => (
    <SelectField
      key={`${id}-${column}`}
      name={`column.${id}`}
      label={label ?? t(id === "_email" ? "email" : "name")}
      help={samples(column)}
      required={required}
      placeholder={t("nothing")}
      options={options}
      defaultValue={column === undefined ? "" : String(column)}
    />
  );
  const isFound = ({ id, column }: ImportField) => column !== undefined || id === "_email";
  const [found, others] = [fields.filter(isFound), fields.filter((one) => !isFound(one))];
  return (
    <Section title={t("columns")} lead={t("columnsLead")}>
      <Form method="get" action="#result" preventScrollReset>
        <Stack gap="large">
          <Grid least="medium">{found.map(chooseColumn)}</Grid>
          {others.length > 0 && (
            <Disclosure boxed summary={t("without", { count: others.length })}>
              <Grid least="medium">{others.map(chooseColumn)}</Grid>
            </Disclosure>
          )}
          <ChoiceField
            name="as"
            label={t("as")}
            defaultValue={as}
            options={[
              { value: "draft", label: t("draft"), help: t("draftHelp") },
              { value: "submitted", label: t("submitted"), help: t("submittedHelp") },
            ]}
          />
          <ActionBar>
            <Button kind="secondary">{t("look")}</Button>
          </ActionBar>
        </Stack>
      </Form>
    </Section>
  );
}

const longest = 40;

function shortened(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** 1 is A, 27 is AA: as office programs name columns. */
export function letterOf(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? letterOf(rest) : "") + String.fromCharCode(65 + ((column - 1) % 26));
}
