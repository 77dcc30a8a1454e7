import { useTranslation } from "#app/i18n/use-translation.ts";
import { FormButton } from "../form-button.tsx";
import { Row, Section, Stack } from "../layout.tsx";
import { Table } from "../table.tsx";
import { Tag } from "../tag.tsx";
import { DateTime } from "../time.tsx";

type Device = { id: string; createdAt: Date; seenAt: Date; browser: string; current: boolean };

/** Where a person is signed in, and the way to end it all. */
export function Devices({ devices }: { devices: Device[] }) {
  const { t } = useTranslation(["accounts", "ways"]);
  return (
    <Section title={t("own.devices")} lead={t("own.devicesLead")}>
      <Stack>
        <Table
          caption={t("own.devices")}
          hideCaption
          rows={devices}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "device",
              label: t("own.device"),
              rowHeader: true,
              cell: ({ browser, current }) => (
                <Row>
                  {browser || t("own.unknownDevice")}
                  {current && <Tag tone="info">{t("own.thisDevice")}</Tag>}
                </Row>
              ),
            },
            {
              key: "since",
              label: t("own.since"),
              nowrap: true,
              cell: ({ createdAt }) => <DateTime at={createdAt} format="date" />,
            },
            {
              key: "seen",
              label: t("ways:own.seen"),
              nowrap: true,
              cell: ({ seenAt }) => <DateTime at={seenAt} format="short" />,
            },
            {
              key: "end",
              label: t("ways:own.end"),
              hideLabel: true,
              cell: ({ id, current }) =>
                !current && (
                  <FormButton action={`/account/sessions/${id}/end`} size="small" kind="quiet">
                    {t("ways:own.end")}
                  </FormButton>
                ),
            },
          ]}
        />
        <Row>
          {devices.length > 1 && (
            <FormButton action="/account/sessions/end-others">{t("ways:own.endOthers")}</FormButton>
          )}
          <FormButton action="/account/sign-out-everywhere">{t("own.signOutEverywhere")}</FormButton>
        </Row>
      </Stack>
    </Section>
  );
}
