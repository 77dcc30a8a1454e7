import { Form, redirect, useNavigation } from "react-router";
import { removeConsent } from "#app/domain/calls/consents/change-consents.ts";
import { consentKinds } from "#app/domain/calls/consents/consent.ts";
import { viewAskedConsent } from "#app/domain/calls/consents/read.ts";
import { managedCall, requestTime } from "#app/http/context.ts";
import { orNotFound } from "#app/http/guards.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { ActionBar, Stack } from "#app/ui/layout.tsx";
import { SetUpPage } from "#app/ui/set-up/set-up-page.tsx";
import { Bullets } from "#app/ui/text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/remove-consent";

const kindIn = (params: Route.LoaderArgs["params"]) =>
  orNotFound(consentKinds.find((kind) => kind === params.kind));

export function loader({ context, params }: Route.LoaderArgs) {
  return orNotFound(viewAskedConsent(context.get(managedCall), kindIn(params)));
}

export function action({ context, params }: Route.ActionArgs) {
  removeConsent(context.get(managedCall), kindIn(params), context.get(requestTime));
  return redirect(`/manage/calls/${params.callSlug}/set-up/consents?says=saved`);
}

/** What follows is said before nobody is asked for it any more. */
export default function RemoveConsent({ loaderData, params }: Route.ComponentProps) {
  const { kind, published, agreed } = loaderData;
  const { t } = useTranslation("consents");
  const { state } = useNavigation();
  return (
    <SetUpPage
      title={t("manager.removing.title", { name: t(`kind.${kind}`) })}
      back={{ to: "set-up/consents", label: t("manager.title") }}
      width="form"
    >
      <Stack gap="large">
        <Bullets
          items={[
            t("manager.removing.nobody"),
            t("manager.removing.kept", { count: agreed }),
            ...(published ? [t("manager.removing.inPublic")] : []),
          ]}
        />
        <Form method="post">
          <ActionBar>
            <Button kind="danger" pending={state === "submitting"}>
              {t("manager.remove")}
            </Button>
            <LinkButton to={`/manage/calls/${params.callSlug}/set-up/consents`} kind="quiet">
              {t("manager.removing.keep")}
            </LinkButton>
          </ActionBar>
        </Form>
      </Stack>
    </SetUpPage>
  );
}
