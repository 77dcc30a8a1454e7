import { useTranslation } from "#app/i18n/use-translation.ts";
import { CheckboxField } from "../choice-field.tsx";
import { Disclosure } from "../disclosure.tsx";
import { HiddenField } from "../field.tsx";
import { OptionalMark } from "../field-frame.tsx";
import { Section, Stack } from "../layout.tsx";
import { useLocale } from "../locale.ts";
import { Prose } from "../prose.tsx";
import type { Kind } from "./kind.ts";

export type OpenConsent = {
  id: string;
  kind: Kind;
  number: number;
  required: boolean;
  label: string;
  html: string;
};
type ConsentBoxesProps = {
  consents: OpenConsent[];
  /** Ids of those that were ticked before the form came back. */
  ticked?: string[];
  /** What is wrong with a required one that is not ticked. */
  missing?: string;
};

/** Each text with its box, never ticked beforehand. */
export function ConsentBoxes({ consents, ticked = [], missing }: ConsentBoxesProps) {
  const { t } = useTranslation("consents");
  const locale = useLocale();
  if (consents.length === 0) return null;
  return (
    <Section title={t("submit.title")} lead={t("submit.lead")}>
      <HiddenField name="readIn" value={locale} />
      <Stack>
        {consents.map(({ id, kind, number, required, label, html }) => (
          <div key={id}>
            <Disclosure boxed open summary={t("submit.read", { name: t(`kind.${kind}`), version: number })}>
              <Prose html={html} />
            </Disclosure>
            <CheckboxField
              name="consents"
              id={boxOf(kind)}
              value={id}
              required={required}
              label={
                <>
                  {label}
                  {!required && <OptionalMark />}
                </>
              }
              defaultChecked={ticked.includes(id)}
              errors={required && !ticked.includes(id) ? missing : undefined}
            />
          </div>
        ))}
      </Stack>
    </Section>
  );
}

/** Where an error leads. */
export const boxOf = (kind: Kind) => `consent-${kind}`;
