import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button } from "../button.tsx";
import { CheckboxField } from "../choice-field.tsx";
import { HiddenField } from "../field.tsx";
import { Fieldset } from "../fieldset.tsx";
import { type Described, field } from "../form-field.ts";
import { Section, Stack } from "../layout.tsx";
import { NumberField } from "../number-field.tsx";
import { Muted } from "../text.tsx";
import type { Intent, ListItem } from "./criterion-form.tsx";
import { BothTextFields, type InEachLanguage } from "./in-each-language.tsx";

type Kind = ListItem<{ id: Described; name: { getFieldset: () => InEachLanguage }; least: Described }>;
type KindsProps = { kinds: Kind[]; waived: Described; add: Intent; remove: (at: number) => Intent };

/** The kinds of evaluators that a call tells apart, and how many of each an application must get. */
export function KindsFields({ kinds, waived, add, remove }: KindsProps) {
  const { t } = useTranslation("routing");
  return (
    <Section title={t("settings.kinds")} lead={t("settings.kindsLead")}>
      <Stack>
        {kinds.length === 0 && <Muted>{t("settings.noKinds")}</Muted>}
        {kinds.map(({ key, name, getFieldset }, at) => (
          <KindFields
            key={key ?? name}
            name={name}
            fields={getFieldset()}
            place={at + 1}
            remove={remove(at)}
          />
        ))}
        <div>
          <Button {...add} kind="secondary" size="small" icon="plus">
            {t("settings.addKind")}
          </Button>
        </div>
        {kinds.length > 0 && (
          <Tick described={waived} label={t("settings.kindsWaived")} help={t("settings.kindsWaivedHelp")} />
        )}
      </Stack>
    </Section>
  );
}

type KindProps = { name: string; fields: ReturnType<Kind["getFieldset"]>; place: number; remove: Intent };

function KindFields({ name, fields: { id, name: label, least }, place, remove }: KindProps) {
  const { t } = useTranslation("routing");
  return (
    <Fieldset id={name} legend={t("settings.kind", { place })}>
      {typeof id.initialValue === "string" && <HiddenField name={id.name} value={id.initialValue} />}
      <Stack gap="small">
        <BothTextFields fields={label.getFieldset()} label={t("settings.kindName")} limit={60} />
        <NumberField {...field(least)} label={t("settings.least")} width="tiny" />
        <div>
          <Button {...remove} kind="quiet" size="small" icon="trash">
            {t("settings.removeKind", { place })}
          </Button>
        </div>
      </Stack>
    </Fieldset>
  );
}

type RulesProps = { fields: Record<"oneOfACountry" | "crossTopics", Described> };

/** What else holds for the evaluators of an application. */
export function MixFields({ fields }: RulesProps) {
  const { t } = useTranslation("routing");
  return (
    <Section title={t("settings.mix")} lead={t("settings.mixLead")}>
      <Stack>
        <Tick described={fields.oneOfACountry} label={t("settings.oneOfACountry")} />
        <NumberField
          {...field(fields.crossTopics)}
          label={t("settings.crossTopics")}
          help={t("settings.crossTopicsHelp")}
          unit="%"
          width="tiny"
        />
      </Stack>
    </Section>
  );
}

type AskingProps = { fields: Record<"preferences" | "silenceDays", Described> };

/** What evaluators are asked before, and when managers are told that one is silent. */
export function AskingFields({ fields }: AskingProps) {
  const { t } = useTranslation("routing");
  return (
    <Section title={t("settings.asking")}>
      <Stack>
        <Tick
          described={fields.preferences}
          label={t("settings.preferences")}
          help={t("settings.preferencesHelp")}
        />
        <NumberField
          {...field(fields.silenceDays)}
          label={t("settings.silenceDays")}
          help={t("settings.silenceDaysHelp")}
          unit={t("settings.days")}
          width="tiny"
          required={false}
        />
      </Stack>
    </Section>
  );
}

type TickProps = { described: Described; label: string; help?: string };

function Tick({ described: { name, errors, initialValue }, label, help }: TickProps) {
  return (
    <CheckboxField
      {...{ name, errors, label, help }}
      required={false}
      defaultChecked={initialValue === "on"}
    />
  );
}
