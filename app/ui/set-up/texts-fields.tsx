import { useState } from "react";
import { locales, type Locale } from "#app/i18n/locale.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Disclosure } from "../disclosure.tsx";
import { type Described, field } from "../form-field.ts";
import { Grid, Stack } from "../layout.tsx";
import { Prose } from "../prose.tsx";
import { Muted } from "../text.tsx";
import { TextArea } from "../text-area.tsx";
import { BothTextFields, type InEachLanguage } from "./in-each-language.tsx";

const texts = ["summary", "offer", "audience", "process"] as const;
/** Markdown as HTML that can be trusted. */
export type Render = (markdown: string) => string;
type Fields = Record<(typeof texts)[number] | "title", { getFieldset: () => InEachLanguage }>;
type TextsFieldsProps = { fields: Fields; render: Render };

/** What a call says, both languages side by side. */
export function TextsFields({ fields, render }: TextsFieldsProps) {
  const { t } = useTranslation(["set-up", "calls"]);
  return (
    <Stack gap="large">
      <BothTextFields fields={fields.title.getFieldset()} label={t("calls:texts.title")} limit={120} />
      {texts.map((name) => (
        <MarkdownFields
          key={name}
          fields={fields[name].getFieldset()}
          label={t(`calls:texts.${name}`)}
          rows={name === "summary" ? 3 : 8}
          render={render}
        />
      ))}
    </Stack>
  );
}

type MarkdownProps = { fields: InEachLanguage; label: string; rows: number; render: Render };

export function MarkdownFields({ fields, ...props }: MarkdownProps) {
  return (
    <Grid least="large">
      {locales.map((locale) => (
        <MarkdownField key={locale} described={fields[locale]} locale={locale} {...props} />
      ))}
    </Grid>
  );
}

type MarkdownFieldProps = Omit<MarkdownProps, "fields"> & { described: Described; locale: Locale };

/** With what becomes of it below, as one types; without JavaScript as it was saved. */
function MarkdownField({ described, locale, label, rows, render }: MarkdownFieldProps) {
  const { t } = useTranslation("set-up");
  const own = field(described);
  const [typed, setTyped] = useState(own.defaultValue ?? "");
  return (
    <div>
      <TextArea
        {...own}
        lang={locale}
        required={false}
        rows={rows}
        label={t(`page.inLanguage.${locale}`, { text: label })}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Disclosure summary={t("texts.preview")}>
        {typed.trim() ? (
          <div lang={locale}>
            <Prose html={render(typed)} />
          </div>
        ) : (
          <Muted>{t("texts.nothing")}</Muted>
        )}
      </Disclosure>
    </div>
  );
}
