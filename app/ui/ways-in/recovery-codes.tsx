import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "../button.tsx";
import { Bullets, Reference } from "../text.tsx";
import { Row, Section, Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";

/** Shown once: they are kept as hashes only. The page prints as it is. */
export function RecoveryCodes({ codes, next }: { codes: string[]; next: string }) {
  const { t } = useTranslation("ways");
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent(`${codes.join("\r\n")}\r\n`)}`;
  return (
    <Section title={t("codes.new")}>
      <Stack>
        <Notice tone="warning">{t("codes.once")}</Notice>
        <Bullets
          items={codes.map((code) => (
            <Reference key={code}>{code}</Reference>
          ))}
        />
        <Row>
          <a href={file} download="finalist-recovery-codes.txt" className="text-link">
            {t("codes.download")}
          </a>
          <LinkButton to={next} kind="primary">
            {t("codes.kept")}
          </LinkButton>
        </Row>
      </Stack>
    </Section>
  );
}
