import { Form, useNavigation } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button, LinkButton } from "../button.tsx";
import { ActionBar, Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { SubPage } from "../sub-page.tsx";
import { Bullets } from "../text.tsx";

type PackActProps = {
  title: string;
  /** What will happen to whom. */
  happens: string[];
  act: string;
  danger?: boolean;
  /** Path of the samples. */
  home: string;
  refused?: string;
};

/** One act on the samples: what it leads to, then the button. */
export function PackAct({ title, happens, act, danger, home, refused }: PackActProps) {
  const { t } = useTranslation("samples");
  const { state } = useNavigation();
  return (
    <SubPage back={{ to: home, label: t("pack.title") }} width="form" title={title}>
      <Stack gap="large">
        {refused && <Notice tone="danger">{refused}</Notice>}
        <Bullets items={happens} />
        <Form method="post">
          <ActionBar>
            <Button kind={danger ? "danger" : "primary"} pending={state === "submitting"}>
              {act}
            </Button>
            <LinkButton to={home} kind="quiet">
              {t("pack.back")}
            </LinkButton>
          </ActionBar>
        </Form>
      </Stack>
    </SubPage>
  );
}
