import { useTranslation } from "#app/i18n/use-translation.ts";
import { Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";

type Alarm =
  | "no-backup"
  | "backup-failed"
  | "no-drill"
  | "drill-failed"
  | "disk-nearly-full"
  | "mail-stuck"
  | "chain-broken";

type AlarmsProps = {
  alarms: Alarm[];
  sameDisk: boolean;
  /** What the last tries said of themselves. */
  backupProblem?: string;
  drill?: { problem?: string };
};

/** What an administrator has to do so that the portal would survive. */
export function Alarms({ alarms, sameDisk, backupProblem, drill }: AlarmsProps) {
  const { t } = useTranslation("survival");
  const because = { "backup-failed": backupProblem, "drill-failed": drill?.problem };
  if (alarms.length === 0 && !sameDisk && !drill) return;
  return (
    <Stack>
      {alarms.map((alarm) => (
        <Notice key={alarm} tone="danger" title={t(`alarm.${alarm}`)}>
          {because[alarm as keyof typeof because]}
        </Notice>
      ))}
      {sameDisk && <Notice tone="warning">{t("alarm.same-disk")}</Notice>}
      {alarms.length === 0 && drill && !sameDisk && <Notice tone="success">{t("all")}</Notice>}
    </Stack>
  );
}
