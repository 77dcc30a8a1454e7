import { useState } from "react";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { ChoiceField, ChoicesField } from "../choice-field.tsx";
import { field } from "../form-field.ts";
import { Disclosure } from "../disclosure.tsx";
import { Fieldset } from "../fieldset.tsx";
import { useHydrated } from "../hydrated.ts";
import { Stack } from "../layout.tsx";
import { SelectField } from "../select-field.tsx";
import { Muted } from "../text.tsx";
import { type QuestionFields, severalIn, startOf } from "./question-form.ts";

/** An earlier question with the answers that a condition can ask for. */
export type Source = { id: string; type: string; label: string; values: { value: string; label: string }[] };

type WhenFieldsProps = { fields: QuestionFields; sources: Source[]; isNote: boolean };
const needs = ["submit", "optional", "first", "if"] as const;

/** Who is asked, and who has to answer; of a note, who reads it. */
export function WhenFields({ fields, sources, isNote }: WhenFieldsProps) {
  const { t } = useTranslation("builder");
  const [need, setNeed] = useState(startOf(fields.need));
  const [asked, setAsked] = useState(startOf(fields.asked));
  return (
    <Stack>
      {!isNote && (
        <ChoiceField
          {...field(fields.need)}
          label={t("editor.need")}
          options={needs.map((value) => ({
            value,
            label: t(`editor.needs.${value}.label`),
            help: t(`editor.needs.${value}.help`),
          }))}
          onChange={({ target }) => setNeed(target.value)}
        />
      )}
      {!isNote && <Condition name="requiredIf" fields={fields} sources={sources} open={need === "if"} />}
      <ChoiceField
        {...field(fields.asked)}
        label={t(isNote ? "editor.shown" : "editor.asked")}
        options={[
          { value: "always", label: t("editor.askedAlways") },
          { value: "if", label: t("editor.askedIf") },
        ]}
        onChange={({ target }) => setAsked(target.value)}
      />
      <Condition name="askedIf" fields={fields} sources={sources} open={asked === "if"} />
    </Stack>
  );
}

type ConditionProps = {
  name: "requiredIf" | "askedIf";
  fields: QuestionFields;
  sources: Source[];
  /** Whether it counts; without JavaScript it is there anyway. */
  open: boolean;
};

function Condition({ name, fields, sources, open }: ConditionProps) {
  const { t } = useTranslation("builder");
  const hydrated = useHydrated();
  if (hydrated && !open) return null;
  const legend = t(name === "askedIf" ? "editor.condition" : "editor.conditionNeeded");
  const { errors } = fields[name];
  return (
    <div className={`border-l-4 border-line pl-4 ${open ? "" : "[@media(scripting:enabled)]:hidden"}`}>
      <Fieldset id={name} legend={legend} help={t("editor.conditionHelp")} errors={errors}>
        {sources.length === 0 && <Muted>{t("editor.noSources")}</Muted>}
        {sources.length > 0 && hydrated && <OneSource {...{ name, fields, sources }} />}
        {!hydrated && <EverySource {...{ name, fields, sources }} />}
      </Fieldset>
    </div>
  );
}

type SourcesProps = Omit<ConditionProps, "open">;

function OneSource({ name, fields, sources }: SourcesProps) {
  const { t } = useTranslation("builder");
  const chosen = severalIn(fields[name]);
  const [id, choose] = useState(chosen[0]?.split("/")[0] ?? sources.at(-1)!.id);
  const source = sources.find((one) => one.id === id) ?? sources[0];
  return (
    <Stack gap="small">
      <SelectField
        name={`${name}-source`}
        label={t("editor.conditionSource")}
        options={sources.map(({ id: value, label }) => ({ value, label }))}
        value={source.id}
        onChange={({ target }) => choose(target.value)}
      />
      <Values key={source.id} {...{ name, source, chosen }} />
    </Stack>
  );
}

function EverySource({ name, fields, sources }: SourcesProps) {
  const chosen = severalIn(fields[name]);
  return sources.map((source) => (
    <Disclosure
      key={source.id}
      summary={source.label}
      open={chosen.some((one) => one.startsWith(`${source.id}/`))}
    >
      <Values {...{ name, source, chosen }} />
    </Disclosure>
  ));
}

function Values({ name, source, chosen }: { name: string; source: Source; chosen: string[] }) {
  const { t } = useTranslation("form");
  const word = (value: string, label: string) =>
    source.type === "yes-no" ? t(value === "yes" ? "yes" : "no") : label;
  const long = source.values.length > mostInSight;
  return (
    <div className={long ? "max-h-96 overflow-y-auto rounded-md border border-line bg-surface px-4" : ""}>
      <ChoicesField
        id={`${name}-${source.id}`}
        name={name}
        label={source.label}
        hideLabel
        required={false}
        columns={source.values.length > 8}
        defaultValue={chosen}
        options={source.values.map(({ value, label }) => ({
          value: `${source.id}/${value}`,
          label: word(value, label),
        }))}
      />
    </div>
  );
}

/** Countries are many; they scroll by themselves. */
const mostInSight = 30;
