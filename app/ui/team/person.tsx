import { useTranslation } from "#app/i18n/use-translation.ts";
import { Row, Stack } from "../layout.tsx";
import { Tag } from "../tag.tsx";
import { Muted } from "../text.tsx";

type Role = "owner" | "submitter" | "editor";

export function PersonName({ name, you }: { name: string; you: boolean }) {
  const { t } = useTranslation("team");
  return (
    <Row>
      {name}
      {you && <Tag>{t("you")}</Tag>}
    </Row>
  );
}

/** What somebody may do, since when, and how to reach them. */
export function PersonFacts({ role, since, email }: { role: Role; since: string; email: string }) {
  const { t } = useTranslation("team");
  return (
    <Stack gap="tight">
      <span>
        {t(`roles.${role}`)}, {t("since", { at: since })}
      </span>
      <Muted small>{email}</Muted>
    </Stack>
  );
}
