import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button } from "../button.tsx";
import { HiddenField } from "../field.tsx";
import { Fieldset } from "../fieldset.tsx";
import type { Described } from "../form-field.ts";
import { Row, Stack } from "../layout.tsx";
import { Muted, VisuallyHidden } from "../text.tsx";
import type { Intent, ListItem } from "./criterion-form.tsx";
import { BothTextFields, type InEachLanguage } from "./in-each-language.tsx";

type Topic = ListItem<{ id: Described; label: { getFieldset: () => InEachLanguage } }>;
type TopicsFieldsProps = {
  topics: Topic[];
  add: Intent;
  remove: (at: number) => Intent;
  move: (from: number, to: number) => Intent;
};

/** The topics of a call in their order. */
export function TopicsFields({ topics, add, remove, move }: TopicsFieldsProps) {
  const { t } = useTranslation("set-up");
  return (
    <Stack>
      {topics.length === 0 && <Muted>{t("topics.none")}</Muted>}
      {topics.map(({ key, name, getFieldset }, at) => {
        const { id, label } = getFieldset();
        const place = t("topics.topic", { place: at + 1 });
        return (
          <Fieldset key={key} id={name} legend={place} hideLegend>
            {typeof id.initialValue === "string" && <HiddenField name={id.name} value={id.initialValue} />}
            <Stack gap="small">
              <BothTextFields fields={label.getFieldset()} label={place} limit={120} />
              <Row gap="tight">
                {at > 0 && (
                  <Button {...move(at, at - 1)} kind="quiet" size="small" icon="sort-up">
                    <VisuallyHidden>{t("page.upOf", { name: place })}</VisuallyHidden>
                  </Button>
                )}
                {at < topics.length - 1 && (
                  <Button {...move(at, at + 1)} kind="quiet" size="small" icon="sort-down">
                    <VisuallyHidden>{t("page.downOf", { name: place })}</VisuallyHidden>
                  </Button>
                )}
                <Button {...remove(at)} kind="quiet" size="small" icon="trash">
                  <VisuallyHidden>{t("page.removeOf", { name: place })}</VisuallyHidden>
                </Button>
              </Row>
            </Stack>
          </Fieldset>
        );
      })}
      <div>
        <Button {...add} kind="secondary" size="small" icon="plus">
          {t("topics.add")}
        </Button>
      </div>
    </Stack>
  );
}
