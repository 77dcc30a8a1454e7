import { useTranslation } from "#app/i18n/use-translation.ts";
import { Page } from "../page.tsx";
import { TextLink } from "../text.tsx";
import { FollowButton } from "./follow-page.tsx";

type FollowingPageProps = {
  call: { slug: string; title: string };
  email: string;
  state: "asked" | "follows" | "ended";
};

/** Where a letter's link leads: nothing has happened before the button is pressed. */
export function FollowingPage({ call, email, state }: FollowingPageProps) {
  const { t } = useTranslation("questions");
  const titles = {
    asked: t("following.asked", { email }),
    follows: t("following.follows"),
    ended: t("following.ended", { email }),
  };
  const leads = {
    asked: t("following.lead"),
    follows: t("following.followsText", { email }),
    ended: t("following.endedText"),
  };
  return (
    <Page width="narrow" eyebrow={call.title} title={titles[state]} lead={leads[state]}>
      <FollowButton follows={state === "follows"} />
      <TextLink to={`/calls/${call.slug}`}>{t("toCall")}</TextLink>
    </Page>
  );
}
