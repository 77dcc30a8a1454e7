import { useTranslation } from "react-i18next";
import { useRouteLoaderData } from "react-router";
import { LinkButton } from "../button.tsx";
import { CallStages, type Stage } from "../call/call-stages.tsx";
import { Confirmation } from "../confirmation.tsx";
import { DescriptionList } from "../description-list.tsx";
import { Disclosure } from "../disclosure.tsx";
import { Row, Section, Stack } from "../layout.tsx";
import { Page } from "../page.tsx";
import { Muted, Reference } from "../text.tsx";
import { ReceiptFiles } from "../receipt/receipt-files.tsx";
import { ExactTime } from "./exact-time.tsx";
import { Answers, type ShownSection } from "./answers.tsx";
import { type Application, Standing } from "./standing.tsx";

type Submitted = {
  version: number;
  receivedAt: Date;
  sha256: string;
  sections: ShownSection[];
  stages: Stage[];
};

/** It is in: with everything that proves it, and what comes next. */
export function SubmittedPage({
  application,
  submitted,
}: {
  application: Application;
  submitted: Submitted;
}) {
  const { t } = useTranslation("applications");
  const base = `/applications/${application.id}`;
  const { visitor } = useRouteLoaderData("root") as { visitor: { email: string } };
  return (
    <Page
      width="reading"
      title={t("submitted.title")}
      eyebrow={application.call.title}
      back={{ to: base, label: t("toOverview") }}
      notices={application.state === "changed" && <Standing application={application} />}
    >
      <Confirmation
        title={t("submitted.received")}
        referenceLabel={t("number")}
        reference={application.number}
      >
        {t("submitted.mail", { email: visitor.email })}
      </Confirmation>
      <Proof {...submitted} zone={application.timeZone} />
      <ReceiptFiles base={base} />
      {application.open && (
        <Row>
          <LinkButton to={base}>{t("submitted.change")}</LinkButton>
        </Row>
      )}
      <Section title={t("submitted.next")}>
        <CallStages stages={submitted.stages} zone={application.timeZone} />
      </Section>
      <Disclosure summary={t("submitted.answers")}>
        <Answers sections={submitted.sections} filesAt={`${base}/attachments`} level={3} />
      </Disclosure>
    </Page>
  );
}

function Proof({ version, receivedAt, sha256, zone }: Submitted & { zone: string }) {
  const { t } = useTranslation("applications");
  return (
    <DescriptionList
      items={[
        { term: t("submitted.receivedAt"), value: <ExactTime at={receivedAt} zone={zone} /> },
        { term: t("submitted.version"), value: version },
        {
          term: t("submitted.sha"),
          value: (
            <Stack gap="tight">
              <Reference>{sha256}</Reference>
              <Muted small>{t("submitted.shaHelp")}</Muted>
            </Stack>
          ),
        },
      ]}
    />
  );
}
