import { getFormProps } from "@conform-to/react";
import { Form, useNavigation } from "react-router";
import { countryName } from "#app/i18n/countries.ts";
import { languageNames, type Locale } from "#app/i18n/locale.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type Answer, FormProblems, useAnsweredForm } from "../answered-form.tsx";
import { Button, LinkButton } from "../button.tsx";
import { HiddenField } from "../field.tsx";
import { Figure, Figures } from "../figure.tsx";
import { ActionBar, Section, Stack } from "../layout.tsx";
import { useLocale } from "../locale.ts";
import { Notice } from "../notice.tsx";
import { Table } from "../table.tsx";
import { Muted } from "../text.tsx";
import { type Kind, LetterFields, type LetterValues, useLetterLabels } from "./letter-fields.tsx";
import { type RefusedRow, RefusedRows } from "./refused-rows.tsx";

type Invitee = {
  line: number;
  name: string;
  email: string;
  locale?: Locale;
  askedFor?: number;
  organisation?: string;
  country?: string;
};

type InviteePreviewProps = {
  here: string;
  finished?: { imported: number };
  missing: ("name" | "email")[];
  unread: string[];
  fitting: number;
  wrong: number;
  invitees: Invitee[];
  leftOut: RefusedRow[];
  kinds: Kind[];
  start: Partial<LetterValues>;
  answer?: Answer;
};

/** Who would be invited by a table and who not, before anybody is. */
export function InviteePreview(props: InviteePreviewProps) {
  const { here, finished, missing, unread, fitting, wrong, invitees, leftOut } = props;
  const { t } = useTranslation("inviting");
  if (finished) return <Done here={here} {...finished} />;
  if (missing.length > 0)
    return (
      <Notice tone="danger" role="alert" title={t("table.missing")}>
        {missing.map((column) => t(`table.heads.${column}`)).join(", ")}
      </Notice>
    );
  return (
    <Stack gap="large">
      {props.answer?.refused && <Notice tone="danger">{props.answer.refused}</Notice>}
      <Figures>
        <Figure label={t("table.fitting")} value={fitting} tone={fitting ? "success" : undefined} />
        <Figure label={t("table.wrong")} value={wrong} tone={wrong ? "warning" : undefined} />
      </Figures>
      {unread.length > 0 && <Notice>{t("table.unread", { names: unread.join(", ") })}</Notice>}
      {leftOut.length > 0 && <RefusedRows rows={leftOut} total={wrong} />}
      {fitting > 0 && <Fitting invitees={invitees} total={fitting} />}
      {fitting > 0 && <Take {...props} />}
    </Stack>
  );
}

function Done({ here, imported }: { here: string; imported: number }) {
  const { t } = useTranslation("inviting");
  const see = <LinkButton to={here}>{t("table.toList")}</LinkButton>;
  return <Notice tone="success" title={t("table.done", { count: imported })} actions={see} />;
}

function Fitting({ invitees, total }: { invitees: Invitee[]; total: number }) {
  const { t } = useTranslation("inviting");
  const locale = useLocale();
  return (
    <Section title={t("table.who")} level={3}>
      <Table
        caption={t("table.who")}
        hideCaption
        dense
        rows={invitees}
        rowKey={({ line }) => String(line)}
        columns={[
          { key: "line", label: t("table.line"), numeric: true, width: "narrow", cell: ({ line }) => line },
          { key: "name", label: t("table.heads.name"), rowHeader: true, cell: ({ name }) => name },
          { key: "email", label: t("table.heads.email"), cell: ({ email }) => email },
          {
            key: "language",
            label: t("table.heads.language"),
            cell: (one) => (one.locale ? languageNames[one.locale] : t("table.asLetter")),
          },
          {
            key: "applications",
            label: t("table.heads.applications"),
            numeric: true,
            cell: ({ askedFor }) => askedFor ?? t("table.asLetter"),
          },
          {
            key: "organisation",
            label: t("table.heads.organisation"),
            cell: ({ organisation, country }) =>
              [organisation, country && countryName(country, locale)].filter(Boolean).join(", ") || "–",
          },
        ]}
      />
      {total > invitees.length && <Muted>{t("table.more", { count: total - invitees.length })}</Muted>}
    </Section>
  );
}

/** Invites exactly those who are shown: how many they are goes with it. */
function Take({ fitting, wrong, kinds, start, answer }: InviteePreviewProps) {
  const { t } = useTranslation("inviting");
  const { state } = useNavigation();
  const labels = useLetterLabels();
  const [form, fields] = useAnsweredForm<LetterValues>(answer, start);
  return (
    <Section title={t("table.letter")} lead={t("table.letterLead")} level={3}>
      <Form method="post" {...getFormProps(form)} noValidate>
        <Stack>
          {!answer?.refused && <FormProblems {...{ form, answer, labels }} />}
          <HiddenField name="expected" value={String(fitting)} />
          <LetterFields fields={fields} kinds={kinds} />
          <ActionBar>
            <Button pending={state === "submitting"}>{t("table.take", { count: fitting })}</Button>
            {wrong > 0 && <Muted>{t("table.leftOut", { count: wrong })}</Muted>}
          </ActionBar>
        </Stack>
      </Form>
    </Section>
  );
}
