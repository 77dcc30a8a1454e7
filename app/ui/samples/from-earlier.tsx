import { Form } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button } from "../button.tsx";
import { TextField } from "../field.tsx";
import { Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";

type FromEarlierProps = { earlier?: { asked: string; found?: string; gaps: number } };

/** A new sample begins with what an application of an earlier call says. */
export function FromEarlier({ earlier }: FromEarlierProps) {
  const { t } = useTranslation("samples");
  const { asked, found, gaps } = earlier ?? { gaps: 0 };
  if (found)
    return (
      <Notice tone="warning" title={t("edit.taken", { number: found })}>
        {t("edit.gaps", { count: gaps })} {t("edit.readThrough")}
      </Notice>
    );
  return (
    <Form noValidate>
      <Stack gap="small">
        <TextField
          name="from"
          label={t("edit.from")}
          help={t("edit.fromHelp")}
          width="short"
          required={false}
          spellCheck={false}
          defaultValue={asked}
          errors={asked ? [t("edit.notFound")] : undefined}
        />
        <div>
          <Button kind="secondary" size="small" icon="download">
            {t("edit.take")}
          </Button>
        </div>
      </Stack>
    </Form>
  );
}
