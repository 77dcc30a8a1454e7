import { useTranslation } from "react-i18next";
import { TextField } from "../field.tsx";
import { type Described, field } from "../form-field.ts";
import { Grid, Section, Stack } from "../layout.tsx";
import { SelectField } from "../select-field.tsx";
import { type InEachLanguage, TitleFields } from "./texts-fields.tsx";

type NamesFieldsProps = {
  fields: Record<"slug" | "code" | "source", Described> & { title: InEachLanguage };
  sources: { id: string; title: string }[];
};

/** What a new call is called, and what it is made from. */
export function NamesFields({ fields, sources }: NamesFieldsProps) {
  const { t } = useTranslation("calls");
  const template = { value: "template", label: t("newCall.template") };
  return (
    <Section title={t("newCall.names")}>
      <Stack>
        <SelectField
          {...field(fields.source)}
          label={t("newCall.source")}
          help={t("newCall.sourceHelp")}
          width="medium"
          options={[...sources.map(({ id, title }) => ({ value: id, label: title })), template]}
        />
        <TitleFields fields={fields.title} />
        <Grid least="large">
          <TextField
            {...field(fields.slug)}
            label={t("newCall.slug")}
            help={t("newCall.slugHelp")}
            prefix="/calls/"
            spellCheck={false}
          />
          <TextField
            {...field(fields.code)}
            label={t("newCall.code")}
            help={t("newCall.codeHelp")}
            width="short"
            spellCheck={false}
          />
        </Grid>
      </Stack>
    </Section>
  );
}
