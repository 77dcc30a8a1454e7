import { startAuthentication, startRegistration } from "@simplewebauthn/browser";
import { useRef, useState, type ReactNode } from "react";
import { Form } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button, type Kind } from "../button.tsx";
import { HiddenField } from "../field.tsx";
import { Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { useHydrated } from "../hydrated.ts";

type PasskeyFormProps = {
  /** Where the proof goes, in the field `name`. */
  action: string;
  name: string;
  /** What tells the browser what to ask for. */
  options: string;
  /** Makes a passkey instead of using one. */
  makes?: boolean;
  kind?: Kind;
  label: string;
  children?: ReactNode;
};

/** A form that the browser's own passkey dialog fills in; without JavaScript it says that it needs it. */
export function PasskeyForm({ action, name, options, makes, kind, label, children }: PasskeyFormProps) {
  const { t } = useTranslation("ways");
  const form = useRef<HTMLFormElement>(null);
  const [problem, setProblem] = useState(false);
  const hydrated = useHydrated();
  const ask = async () => {
    setProblem(false);
    const proof = await askBrowser(options, makes).catch(() => undefined);
    if (!proof) return setProblem(true);
    const field = form.current!.elements.namedItem(name) as HTMLInputElement;
    field.value = JSON.stringify(proof);
    form.current!.requestSubmit();
  };
  return (
    <Form method="post" action={action} ref={form} reloadDocument>
      <Stack>
        {children}
        <HiddenField name={name} value="" />
        {problem && <Notice tone="warning">{t("passkey.notGiven")}</Notice>}
        <noscript>{t("passkey.needsScript")}</noscript>
        <div>
          <Button type="button" kind={kind} icon="lock" disabled={!hydrated} onClick={() => void ask()}>
            {label}
          </Button>
        </div>
      </Stack>
    </Form>
  );
}

async function askBrowser(options: string, makes?: boolean) {
  const answer = await fetch(options, { method: "POST" });
  if (!answer.ok) throw new Error(String(answer.status));
  const optionsJSON = await answer.json();
  return makes ? startRegistration({ optionsJSON }) : startAuthentication({ optionsJSON });
}
