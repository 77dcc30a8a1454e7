import { Form, useNavigation } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button } from "../button.tsx";
import { DescriptionList } from "../description-list.tsx";
import { Section, Stack } from "../layout.tsx";
import { useNumberFormat } from "../locale.ts";
import { Notice } from "../notice.tsx";
import { Page } from "../page.tsx";
import { Bullets, Muted, Reference } from "../text.tsx";
import { PlainText } from "../prose.tsx";
import { DateTime } from "../time.tsx";

type Report = {
  whole: boolean;
  lines: number;
  faults: number;
  found: { entryId: number; fault: "changed" | "unlinked" | "erased-by-nobody" }[];
  erased: { erasedBy: string; lines: number }[];
  anchors: { checked: number; missing: { at: string; entryId: number; lines: number }[] };
};

type RecordPageProps = {
  lines: number;
  head: { at: string; entryId: number; lines: number; hash: string; signature: string } | undefined;
  loggedAt: Date | undefined;
  report: Report | undefined;
};

/** Whether the record is as it was written, and its signed end, to be kept elsewhere. */
export function RecordPage({ lines, head, loggedAt, report }: RecordPageProps) {
  const { t } = useTranslation("privacy");
  const number = useNumberFormat();
  const { state } = useNavigation();
  return (
    <Page title={t("record.title")} lead={t("record.lead")} back={{ to: "/admin", label: t("record.back") }}>
      {report && <Verdict report={report} />}
      <Section title={t("record.check")} lead={t("record.checkLead", { count: lines })}>
        <Form method="post">
          <Button pending={state === "submitting"}>{t("record.action")}</Button>
        </Form>
      </Section>
      {head && (
        <Section title={t("record.end")} lead={t("record.endLead")}>
          <Stack>
            <DescriptionList
              items={[
                { term: t("record.line"), value: number(head.entryId) },
                { term: "SHA-256", value: <Reference>{head.hash}</Reference> },
                {
                  term: t("record.logged"),
                  value: loggedAt ? <DateTime at={loggedAt} zone="UTC" format="full" /> : t("record.never"),
                },
              ]}
            />
            <PlainText text={JSON.stringify(head)} />
          </Stack>
        </Section>
      )}
    </Page>
  );
}

function Verdict({ report: { whole, lines, faults, found, erased, anchors } }: { report: Report }) {
  const { t } = useTranslation("privacy");
  const number = useNumberFormat();
  const items = [
    ...found.map(({ entryId, fault }) => t(`record.fault.${fault}`, { line: number(entryId) })),
    ...(faults > found.length ? [t("record.more", { count: faults - found.length })] : []),
    ...anchors.missing.map(({ at, entryId }) => t("record.cut", { at, line: number(entryId) })),
    ...erased.map(({ erasedBy, lines: count }) => t("record.erased", { count, act: erasedBy })),
  ];
  return (
    <Notice tone={whole ? "success" : "danger"} title={t(whole ? "record.whole" : "record.broken")}>
      <Stack gap="small">
        <Muted>
          {t("record.read", { count: lines })} {t("record.anchors", { count: anchors.checked })}
        </Muted>
        {items.length > 0 && <Bullets items={items} />}
      </Stack>
    </Notice>
  );
}
