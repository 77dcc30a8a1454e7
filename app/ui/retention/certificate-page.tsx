import { useTranslation } from "#app/i18n/use-translation.ts";
import { DescriptionList } from "../description-list.tsx";
import { Section, Stack } from "../layout.tsx";
import { useNumberFormat } from "../locale.ts";
import { CountedTable } from "../privacy/counted-table.tsx";
import { PlainText } from "../prose.tsx";
import { SubPage } from "../sub-page.tsx";
import { Reference } from "../text.tsx";
import { DateTime } from "../time.tsx";
import { Day } from "./due-table.tsx";
import type { Purpose } from "./purposes.ts";

type CertificatePageProps = {
  code: string;
  timeZone: string;
  purpose: Purpose;
  at: Date;
  counts: Record<string, number>;
  terms: { months: number; after: "deadline" | "results"; due: string };
  held: number;
  certificate: string;
  sha256: string;
  signature: string;
  fingerprint: string;
  backTo: string;
};

/** What was erased, when and under which terms, to be printed or kept; it names nobody. */
export function CertificatePage({ code, timeZone: zone, terms, ...act }: CertificatePageProps) {
  const { t } = useTranslation("retention");
  const number = useNumberFormat();
  return (
    <SubPage back={{ to: act.backTo, label: t("back") }} title={t("certificate.title", { call: code })}>
      <Stack gap="large">
        <DescriptionList
          items={[
            { term: t("what"), value: t(`purpose.${act.purpose}`) },
            {
              term: t("certificate.terms"),
              value: t(`certificate.after.${terms.after}`, { count: terms.months }),
            },
            { term: t("dueOn"), value: <Day at={new Date(terms.due)} zone={zone} /> },
            { term: t("runs.at"), value: <DateTime at={act.at} zone={zone} /> },
            { term: t("heldItems"), value: number(act.held) },
          ]}
        />
        <Section title={t("certificate.counts")}>
          <CountedTable caption={t("certificate.counts")} counts={act.counts} />
        </Section>
        <Section title={t("certificate.proof")} lead={t("certificate.proofLead")}>
          <Stack>
            <PlainText text={act.certificate} />
            <DescriptionList
              items={[
                { term: "SHA-256", value: <Reference>{act.sha256}</Reference> },
                { term: t("certificate.signature"), value: <Reference>{act.signature}</Reference> },
                { term: t("certificate.key"), value: <Reference>{act.fingerprint}</Reference> },
              ]}
            />
          </Stack>
        </Section>
      </Stack>
    </SubPage>
  );
}
