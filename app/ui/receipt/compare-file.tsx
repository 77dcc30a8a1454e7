import { type ChangeEvent, useState } from "react";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { FileField } from "../file-field.tsx";
import { useHydrated } from "../hydrated.ts";
import { Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";

type Sent = { name: string; sha256: string };

/** Tells whether somebody's file is one of those, without sending it. */
export function CompareFile({ files }: { files: Sent[] }) {
  const { t } = useTranslation("receipts");
  const [sha256, setSha256] = useState<string>();
  if (!useHydrated()) return null;
  const compare = async ({ target }: ChangeEvent<HTMLInputElement>) =>
    setSha256(target.files?.[0] && (await sha256Of(target.files[0])));
  return (
    <Stack gap="small">
      <FileField
        name="compared"
        label={t("verify.compare")}
        help={t("verify.compareHelp")}
        onChange={compare}
      />
      {sha256 && <Compared sha256={sha256} same={files.find((file) => file.sha256 === sha256)} />}
    </Stack>
  );
}

function Compared({ sha256, same }: { sha256: string; same?: Sent }) {
  const { t } = useTranslation("receipts");
  return same ? (
    <Notice tone="success">{t("verify.matches", { name: same.name })}</Notice>
  ) : (
    <Notice tone="danger">{t("verify.differs", { sha256 })}</Notice>
  );
}

async function sha256Of(file: File): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
