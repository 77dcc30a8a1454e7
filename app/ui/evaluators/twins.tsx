import { useTranslation } from "#app/i18n/use-translation.ts";
import { Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { Bullets, Muted, TextLink } from "../text.tsx";

type One = { id: string; name: string; email: string };
type TwinsProps = {
  count: number;
  /** All invitations of one person together. */
  shown: One[][];
  /** The list's own path. */
  here: string;
};

/** Who probably was invited more than once. */
export function Twins({ count, shown, here }: TwinsProps) {
  const { t } = useTranslation("inviting");
  if (count === 0) return null;
  return (
    <Notice title={t("twins.title", { count })}>
      <Stack gap="tight">
        <Bullets
          items={shown.map((person) => (
            <Invitations key={person[0].id} {...{ person, here }} />
          ))}
        />
        {count > shown.length && <Muted>{t("twins.more", { count: count - shown.length })}</Muted>}
        <p>{t("twins.meaning")}</p>
      </Stack>
    </Notice>
  );
}

function Invitations({ person, here }: { person: One[]; here: string }) {
  return person.map(({ id, name, email }, at) => (
    <span key={id}>
      {at > 0 && " · "}
      <TextLink to={`${here}/${id}`}>{name}</TextLink> ({email})
    </span>
  ));
}
