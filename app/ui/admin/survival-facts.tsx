import { useTranslation } from "#app/i18n/use-translation.ts";
import { DescriptionList } from "../description-list.tsx";
import { EmptyState } from "../empty-state.tsx";
import { useNumberFormat } from "../locale.ts";
import { Reference } from "../text.tsx";
import { DateTime } from "../time.tsx";

type BackupFactsProps = {
  folder: string;
  kept: number;
  last?: {
    at: string;
    applications: number;
    files: { count: number; bytes: number };
    seconds: number;
    record: { id: number; hash?: string } | null;
  };
};

export function BackupFacts({ last, folder, kept }: BackupFactsProps) {
  const { t } = useTranslation("survival");
  const number = useNumberFormat();
  if (!last) return <EmptyState title={t("backup.none")} />;
  const { applications, files, record } = last;
  const megabytes = number(Math.round(files.bytes / 1e5) / 10);
  return (
    <DescriptionList
      items={[
        { term: t("backup.at"), value: <DateTime at={last.at} zone="UTC" readerZone /> },
        {
          term: t("backup.what"),
          value: `${t("backup.applications", { count: applications })}, ${t("backup.files", { count: files.count, megabytes })}`,
        },
        { term: t("backup.seconds"), value: t("took", { seconds: number(last.seconds) }) },
        {
          term: t("backup.record"),
          value: <Reference>{`${record?.id ?? 0} ${record?.hash ?? ""}`}</Reference>,
        },
        { term: t("backup.kept"), value: number(kept) },
        { term: t("backup.folder"), value: <Reference>{folder}</Reference> },
      ]}
    />
  );
}

type DrillFactsProps = {
  drill?: {
    at: string;
    backup?: string;
    problem?: string;
    asked?: number;
    seconds?: { verify: number; restore: number; start: number };
  };
};

export function DrillFacts({ drill }: DrillFactsProps) {
  const { t } = useTranslation("survival");
  const number = useNumberFormat();
  if (!drill) return <EmptyState title={t("drill.none")} />;
  const { at, backup = "", problem, asked, seconds } = drill;
  const took =
    seconds && [seconds.verify, seconds.restore, seconds.start].map((one) => number(one)).join(" + ");
  return (
    <DescriptionList
      items={[
        { term: t("drill.at"), value: <DateTime at={at} zone="UTC" readerZone /> },
        { term: t("drill.of"), value: <Reference>{backup}</Reference> },
        { term: t("drill.result"), value: problem ?? t("drill.good", { count: asked ?? 0 }) },
        ...(took ? [{ term: t("drill.seconds"), value: t("took", { seconds: took }) }] : []),
      ]}
    />
  );
}

type PortalFactsProps = { version: string; node: string; freeBytes?: number; heartbeat?: string };

export function PortalFacts({ version, node, freeBytes, heartbeat }: PortalFactsProps) {
  const { t } = useTranslation("survival");
  const free = freeBytes && {
    term: t("portal.free"),
    value: t("portal.gigabytes", { count: Math.round(freeBytes / 1e8) / 10 }),
  };
  return (
    <DescriptionList
      items={[
        { term: t("portal.version"), value: version },
        { term: t("portal.node"), value: node },
        ...(free ? [free] : []),
        ...(heartbeat
          ? [{ term: t("portal.heartbeat"), value: <DateTime at={heartbeat} zone="UTC" readerZone /> }]
          : []),
      ]}
    />
  );
}
