import { useTranslation } from "#app/i18n/use-translation.ts";
import { Card } from "../card.tsx";
import { FormButton } from "../form-button.tsx";
import { Section, Stack } from "../layout.tsx";
import { PlainText } from "../prose.tsx";
import { Tag } from "../tag.tsx";
import { DateTime } from "../time.tsx";

type Request = { id: string; text: string; at: Date; settledAt: Date | null };
type RequestsProps = {
  requests: Request[];
  timeZone: string;
  /** The evaluator's path in the managers' part; without it nothing can be settled. */
  settle?: string;
};

/** What an evaluator asked the managers to change, and what has become of it. */
export function Requests({ requests, timeZone, settle }: RequestsProps) {
  const { t } = useTranslation("inviting");
  if (requests.length === 0) return null;
  return (
    <Section title={t("request.list")} level={3}>
      <Stack gap="small">
        {requests.map(({ id, text, at, settledAt }) => (
          <Card
            key={id}
            eyebrow={<DateTime at={at} zone={timeZone} />}
            tag={
              <Tag tone={settledAt ? "neutral" : "warning"}>
                {t(settledAt ? "request.settled" : "request.open")}
              </Tag>
            }
            footer={
              settle &&
              !settledAt && (
                <FormButton action={`${settle}/requests/${id}/settle`} size="small">
                  {t("request.settle")}
                </FormButton>
              )
            }
          >
            <PlainText text={text} />
          </Card>
        ))}
      </Stack>
    </Section>
  );
}
