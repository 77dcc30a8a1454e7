import { useTranslation } from "#app/i18n/use-translation.ts";
import { DescriptionList } from "../description-list.tsx";
import { LinkButton } from "../button.tsx";
import { Section, Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { Bullets, Muted, Reference } from "../text.tsx";
import { DateTime } from "../time.tsx";
import { CompareFile } from "./compare-file.tsx";

export type SentFile = { name: string; bytes: number; sha256: string };
type Genuine = {
  flaw?: undefined;
  number: string;
  version: number;
  receivedAt: Date;
  team: string[];
  sha256: string;
  fingerprint: string;
  own: boolean;
  held: boolean;
  files: SentFile[];
};
type Flawed = { flaw: "not-a-receipt" | "changed" | "other-form" | "not-signed" };
export type Verified = Genuine | Flawed;

/** What a receipt proves. */
export function Verdict({ verified }: { verified: Verified }) {
  const { t } = useTranslation("receipts");
  return (
    <Stack gap="large">
      {verified.flaw ? (
        <Notice tone="danger" role="alert" title={t("verify.bad")}>
          {t(`verify.flaw.${verified.flaw}`)}
        </Notice>
      ) : (
        <Proven {...verified} />
      )}
      <div>
        <LinkButton to="/verify" icon="undo">
          {t("verify.again")}
        </LinkButton>
      </div>
    </Stack>
  );
}

function Proven({ own, held, ...receipt }: Genuine) {
  const { t } = useTranslation("receipts");
  const { fingerprint } = receipt;
  const holding = held ? t("verify.held") : t("verify.notHeld");
  return (
    <>
      {own ? (
        <Notice tone="success" title={t("verify.good")}>
          {t("verify.goodText")} {holding}
        </Notice>
      ) : (
        <Notice tone="warning" title={t("verify.foreign")}>
          {t("verify.foreignText", { fingerprint })} {holding}
        </Notice>
      )}
      <Facts {...receipt} />
      {receipt.files.length > 0 && <Files files={receipt.files} />}
    </>
  );
}

function Facts({ number, version, receivedAt, team, sha256, fingerprint }: Omit<Genuine, "own" | "held">) {
  const { t } = useTranslation("receipts");
  return (
    <DescriptionList
      items={[
        { term: t("verify.number"), value: <Reference>{number}</Reference> },
        { term: t("verify.version"), value: version },
        { term: t("verify.receivedAt"), value: <DateTime at={receivedAt} zone="UTC" readerZone /> },
        { term: t("verify.team"), value: team.join(", ") },
        { term: t("verify.sha"), value: <Reference>{sha256}</Reference> },
        { term: t("verify.key"), value: <Reference>{fingerprint}</Reference> },
      ]}
    />
  );
}

function Files({ files }: { files: SentFile[] }) {
  const { t } = useTranslation("receipts");
  return (
    <Section title={t("verify.files")} lead={t("verify.filesHelp")}>
      <Bullets
        items={files.map(({ name, sha256 }) => (
          <span key={sha256}>
            {name}{" "}
            <Muted small>
              <Reference>{sha256}</Reference>
            </Muted>
          </span>
        ))}
      />
      <CompareFile files={files} />
    </Section>
  );
}
