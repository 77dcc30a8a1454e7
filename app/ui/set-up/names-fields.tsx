import { useTranslation } from "#app/i18n/use-translation.ts";
import { TextField } from "../field.tsx";
import { type Described, field } from "../form-field.ts";
import { Grid, Section, Stack } from "../layout.tsx";
import { BothTextFields, type InEachLanguage } from "./in-each-language.tsx";

type NamesFieldsProps = {
  fields: Record<"slug" | "code", Described> & { title: { getFieldset: () => InEachLanguage } };
};

/** What a new call is called. */
export function NamesFields({ fields }: NamesFieldsProps) {
  const { t } = useTranslation(["set-up", "calls"]);
  return (
    <Section title={t("newCall.names")}>
      <Stack>
        <BothTextFields fields={fields.title.getFieldset()} label={t("calls:texts.title")} limit={120} />
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
