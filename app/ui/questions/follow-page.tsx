import { getFormProps } from "@conform-to/react";
import { Form, useNavigation } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type Answer, FormProblems, useAnsweredForm } from "../answered-form.tsx";
import { Button } from "../button.tsx";
import { HiddenField, TextField } from "../field.tsx";
import { field } from "../form-field.ts";
import { Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { Page } from "../page.tsx";
import { Muted, TextLink } from "../text.tsx";

type Call = { slug: string; title: string };
type FollowPageProps = {
  call: Call;
  reader?: { email: string };
  applies: boolean;
  follows: boolean;
  sentTo?: string;
  answer?: Answer;
};

/** Answers and changes by e-mail: with one press, or by an address that confirms it. */
export function FollowPage(props: FollowPageProps) {
  const { t } = useTranslation("questions");
  const { call, reader, sentTo } = props;
  return (
    <Page
      width="form"
      title={t("following.title")}
      lead={t("following.lead")}
      eyebrow={call.title}
      back={{ to: `/calls/${call.slug}`, label: t("toCall") }}
      notices={
        sentTo && (
          <Notice tone="success" title={t("following.sent")}>
            {t("following.sentText", { email: sentTo })}
          </Notice>
        )
      }
    >
      {reader ? <OwnFollowing {...props} reader={reader} /> : !sentTo && <ByAddress {...props} />}
    </Page>
  );
}

function OwnFollowing({ follows, applies, reader }: FollowPageProps & { reader: { email: string } }) {
  const { t } = useTranslation("questions");
  return (
    <Stack>
      <Notice
        tone={follows ? "success" : "neutral"}
        title={t(follows ? "following.follows" : "following.not")}
      >
        {follows && t("following.followsText", reader)}
      </Notice>
      {follows && applies && <Muted>{t("following.applies")}</Muted>}
      <FollowButton follows={follows} />
    </Stack>
  );
}

/** The one button: it does the opposite of what is so. */
export function FollowButton({ follows }: { follows: boolean }) {
  const { t } = useTranslation("questions");
  const { state } = useNavigation();
  return (
    <Form method="post">
      <HiddenField name="follows" value={follows ? "no" : "yes"} />
      <Button kind={follows ? "secondary" : "primary"} pending={state === "submitting"}>
        {t(follows ? "following.stop" : "following.start")}
      </Button>
    </Form>
  );
}

function ByAddress({ call, answer }: FollowPageProps) {
  const { t } = useTranslation("questions");
  const { state } = useNavigation();
  const [form, fields] = useAnsweredForm<{ email: string }>(answer);
  const back = encodeURIComponent(`/calls/${call.slug}/follow`);
  return (
    <Stack gap="large">
      <Form method="post" {...getFormProps(form)} noValidate>
        <Stack>
          <FormProblems {...{ form, answer }} />
          <TextField
            {...field(fields.email)}
            label={t("following.email")}
            type="email"
            autoComplete="email"
          />
          <div>
            <Button pending={state === "submitting"}>{t("following.start")}</Button>
          </div>
        </Stack>
      </Form>
      <p>
        {t("following.account")} <TextLink to={`/sign-in?to=${back}`}>{t("following.signIn")}</TextLink>
      </p>
    </Stack>
  );
}
