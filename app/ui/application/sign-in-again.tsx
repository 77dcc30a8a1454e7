import { type FormEvent, useEffect, useState } from "react";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button } from "../button.tsx";
import { Dialog } from "../dialog.tsx";
import { TextField } from "../field.tsx";
import { Stack } from "../layout.tsx";
import { PasswordField } from "../password-field.tsx";
import { Muted } from "../text.tsx";

type SignInAgainProps = { email: string; open: boolean; onClose: () => void; onSignedIn: () => void };
const passwordId = "sign-in-again-password";
type Failure = "wrong" | "tooMany" | "unreachable";

/** Signs the same person in again without leaving the page on which something unsaved stands. */
export function SignInAgain({ email, open, onClose, onSignedIn }: SignInAgainProps) {
  const { t } = useTranslation("together");
  const [failure, setFailure] = useState<Failure>();
  const [pending, setPending] = useState(false);
  // The one thing to do in the dialog, which the browser itself cannot know.
  useEffect(() => void (open && document.getElementById(passwordId)?.focus()), [open]);
  return (
    <Dialog open={open} onClose={onClose} title={t("account.title")}>
      <form method="post" action="/sign-in" noValidate onSubmit={(event) => void signIn(event)}>
        <Stack>
          <p>{t("account.text")}</p>
          <TextField
            id="sign-in-again-email"
            name="email"
            type="email"
            autoComplete="username"
            readOnly
            label={t("account.email")}
            value={email}
          />
          <PasswordField
            id={passwordId}
            name="password"
            autoComplete="current-password"
            label={t("account.password")}
            errors={failure && t(`account.${failure}`)}
          />
          <div>
            <Button pending={pending}>{t("account.signIn")}</Button>
          </div>
          <div>
            <a href="/sign-in/link" target="_blank" rel="noreferrer" className="text-link">
              {t("account.byLink")}
            </a>{" "}
            <Muted small>{t("account.otherTab")}</Muted>
          </div>
        </Stack>
      </form>
    </Dialog>
  );

  async function signIn(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    event.stopPropagation();
    setPending(true);
    const failed = await sent(new FormData(event.currentTarget));
    setPending(false);
    setFailure(failed);
    if (failed) return;
    onClose();
    onSignedIn();
  }
}

/** Whoever is let in is led on. */
async function sent(body: FormData): Promise<Failure | undefined> {
  try {
    const { type, status } = await fetch("/sign-in", { method: "POST", body, redirect: "manual" });
    if (type === "opaqueredirect") return;
    if (status === 429) return "tooMany";
    return status < 500 ? "wrong" : "unreachable";
  } catch {
    return "unreachable";
  }
}
