import { Form, useNavigation } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type Answer, FormProblems, useAnsweredForm } from "../answered-form.tsx";
import { Button } from "../button.tsx";
import { field } from "../form-field.ts";
import { ActionBar, Section, Stack } from "../layout.tsx";
import { PlainText } from "../prose.tsx";
import { Muted, Strong } from "../text.tsx";
import { TextArea } from "../text-area.tsx";
import { DateTime } from "../time.tsx";
import { useWho, type Who } from "./who.ts";

export type Said = { id: string; who: Who | null; isYou: boolean; text: string | null; at: Date };
type MessagesProps = { messages: Said[]; zone: string; goesOn: boolean; answer?: Answer };

/** What was said, the first first, and the way to say something. */
export function Messages({ messages, zone, goesOn, answer }: MessagesProps) {
  const { t } = useTranslation("consensus");
  const say = useWho();
  return (
    <Section id="messages" title={t("messages.title")} divided>
      <Stack>
        {messages.length === 0 && <Muted>{t("messages.none")}</Muted>}
        {messages.map(({ id, who, isYou, text, at }) => (
          <div key={id}>
            <Strong>{say(who, isYou)}</Strong>{" "}
            <Muted small>
              <DateTime at={at} zone={zone} format="short" />
            </Muted>
            {text === null ? <Muted>{t("messages.withheld")}</Muted> : <PlainText text={text} />}
          </div>
        ))}
        {goesOn && <Write answer={answer} count={messages.length} />}
      </Stack>
    </Section>
  );
}

/** Begins anew once what was written is said. */
function Write({ answer, count }: { answer?: Answer; count: number }) {
  const { t } = useTranslation("consensus");
  const { state } = useNavigation();
  const [form, fields] = useAnsweredForm<{ text: string }>(answer);
  return (
    <Form method="post" id={form.id} key={count} onSubmit={form.onSubmit} noValidate>
      <Stack gap="small">
        <FormProblems form={form} answer={answer} />
        <TextArea
          {...field(fields.text)}
          label={t("messages.write")}
          help={t("messages.help")}
          rows={3}
          limit={5000}
        />
        <ActionBar>
          <Button icon="send" pending={state === "submitting"}>
            {t("messages.send")}
          </Button>
        </ActionBar>
      </Stack>
    </Form>
  );
}
