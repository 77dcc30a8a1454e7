import { getFormProps } from "@conform-to/react";
import { Form, useNavigation } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type Answer, FormProblems, useAnsweredForm } from "../answered-form.tsx";
import { Button } from "../button.tsx";
import { Card } from "../card.tsx";
import { EmptyState } from "../empty-state.tsx";
import { field } from "../form-field.ts";
import { Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { PlainText } from "../prose.tsx";
import { Tag } from "../tag.tsx";
import { Muted, Strong } from "../text.tsx";
import { TextArea } from "../text-area.tsx";
import { DateTime } from "../time.tsx";

export type Message = {
  id: string;
  at: Date;
  author: string;
  fromManagers: boolean;
  own: boolean;
  isNew: boolean;
  /** Of a message to all. */
  topic?: string;
  text: string;
};
type ThreadProps = {
  messages: Message[];
  zone: string;
  most: number;
  sent: boolean;
  readOnly?: boolean;
  answer?: Answer;
  empty: Empty;
};
type Empty = { title: string; text: string };

/** What two sides wrote to each other, oldest first, and where the next message is written. */
export function Thread({ messages, zone, most, sent, readOnly, answer, empty }: ThreadProps) {
  const { t } = useTranslation("messages");
  return (
    <Stack gap="large">
      <Stack>
        {messages.length === 0 && (
          <EmptyState icon="mail" title={empty.title}>
            {empty.text}
          </EmptyState>
        )}
        {messages.map((message) => (
          <OneMessage key={message.id} {...message} zone={zone} />
        ))}
        {sent && !answer && <Notice tone="success">{t("sent")}</Notice>}
      </Stack>
      {!readOnly && <Writing key={messages.length} most={most} answer={answer} />}
    </Stack>
  );
}

function OneMessage({ at, author, fromManagers, own, isNew, topic, text, zone }: Message & { zone: string }) {
  const { t } = useTranslation("messages");
  return (
    <Card
      tone={own ? undefined : "neutral"}
      eyebrow={
        <>
          <Strong>{fromManagers ? t("fromManagers", { name: author }) : author}</Strong>
          {" · "}
          <Muted small>
            <DateTime at={at} zone={zone} format="short" />
          </Muted>
        </>
      }
      tag={topic ? <Tag tone="info">{t("toAll")}</Tag> : isNew && <Tag tone="accent">{t("new")}</Tag>}
      title={topic}
      level={2}
    >
      <PlainText text={text} />
    </Card>
  );
}

function Writing({ most, answer }: { most: number; answer?: Answer }) {
  const { t } = useTranslation("messages");
  const { state } = useNavigation();
  const [form, fields] = useAnsweredForm<{ text: string }>(answer);
  return (
    <Form method="post" {...getFormProps(form)} noValidate>
      <Stack>
        <FormProblems {...{ form, answer }} />
        <TextArea {...field(fields.text)} label={t("text")} limit={most} rows={6} />
        <div>
          <Button icon="send" pending={state === "submitting"}>
            {t("send")}
          </Button>
        </div>
      </Stack>
    </Form>
  );
}
