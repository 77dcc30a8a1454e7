import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "../button.tsx";
import { Row, Section, Stack } from "../layout.tsx";
import { Bullets, TextLink } from "../text.tsx";

/** The receipt to keep, in all its shapes. `base`: path of the application. */
export function ReceiptFiles({ base }: { base: string }) {
  const { t } = useTranslation("receipts");
  return (
    <Section title={t("files.title")} lead={t("files.text")}>
      <Stack gap="small">
        <Row>
          <LinkButton to={`${base}/receipt.zip`} kind="primary" icon="download" download>
            {t("files.bundle")}
          </LinkButton>
          <LinkButton to={`${base}/receipt.pdf`} icon="download" download>
            {t("files.pdf")}
          </LinkButton>
          <LinkButton to={`${base}/receipt.json`} icon="download" download>
            {t("files.json")}
          </LinkButton>
        </Row>
        <Bullets items={[t("files.bundleHelp"), t("files.pdfHelp"), t("files.jsonHelp")]} />
        <div>
          <TextLink to="/verify">{t("files.check")}</TextLink>
        </div>
      </Stack>
    </Section>
  );
}
