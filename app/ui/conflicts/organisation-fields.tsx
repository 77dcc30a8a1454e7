import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button } from "../button.tsx";
import { Fieldset } from "../fieldset.tsx";
import { type Described, field } from "../form-field.ts";
import { Row, Section, Stack } from "../layout.tsx";
import type { Intent, ListItem } from "../set-up/criterion-form.tsx";
import { Muted, VisuallyHidden } from "../text.tsx";
import { TextArea } from "../text-area.tsx";

type OrganisationFieldsProps = {
  groups: ListItem<{ names: Described }>[];
  add: Intent;
  remove: (at: number) => Intent;
};

/** All names of each organisation. */
export function OrganisationFields({ groups, add, remove }: OrganisationFieldsProps) {
  const { t } = useTranslation("conflicts");
  return (
    <Stack>
      {groups.length === 0 && <Muted>{t("organisations.none")}</Muted>}
      {groups.map(({ key, name, getFieldset }, at) => (
        <Fieldset key={key ?? name} id={name} legend={t("organisations.group", { place: at + 1 })}>
          <Stack gap="small">
            <TextArea {...field(getFieldset().names)} label={t("organisations.names")} rows={3} />
            <div>
              <Button {...remove(at)} kind="quiet" size="small" icon="trash">
                {t("organisations.remove", { place: at + 1 })}
              </Button>
            </div>
          </Stack>
        </Fieldset>
      ))}
      <div>
        <Button {...add} kind="secondary" size="small" icon="plus">
          {t("organisations.add")}
        </Button>
      </div>
    </Stack>
  );
}

type SuggestedProps = {
  pairs: [short: string, long: string][];
  take: (names: string) => Intent;
};

/** What may be one organisation; each becomes one by a press. */
export function SuggestedOrganisations({ pairs, take }: SuggestedProps) {
  const { t } = useTranslation("conflicts");
  if (pairs.length === 0) return null;
  return (
    <Section title={t("organisations.suggested")} lead={t("organisations.suggestedLead")} level={3} divided>
      <Stack gap="small">
        {pairs.map(([short, long]) => (
          <Row key={`${short} ${long}`} justify="between">
            <span>
              {short} · {long}
            </span>
            <Button {...take(`${short}\n${long}`)} kind="secondary" size="small">
              {t("organisations.take")}
              <VisuallyHidden>: {t("organisations.takeAll", { short, long })}</VisuallyHidden>
            </Button>
          </Row>
        ))}
      </Stack>
    </Section>
  );
}
