import { useEffect, useState, useSyncExternalStore } from "react";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button } from "../button.tsx";
import { Dialog } from "../dialog.tsx";
import { Notice } from "../notice.tsx";
import { SavedAt } from "../saved-at.tsx";
import type { Saving, useAutosave } from "./autosave.ts";
import { SignInAgain } from "./sign-in-again.tsx";

/** Whether what one typed is safe. */
export function Saved({ saving, zone }: { saving: Saving; zone: string }) {
  const { state, at, kept } = saving;
  const online = useOnline();
  if (state === "refused") return null;
  const shown = state === "failed" && kept ? (online ? "kept" : "offline") : state;
  return <SavedAt state={shown} at={at} zone={zone} />;
}

function useOnline(): boolean {
  return useSyncExternalStore(
    (changed) => {
      window.addEventListener("online", changed);
      window.addEventListener("offline", changed);
      return () => {
        window.removeEventListener("online", changed);
        window.removeEventListener("offline", changed);
      };
    },
    () => navigator.onLine,
    () => true,
  );
}

type TroubleProps = { saving: Saving; zone: string; account: { email: string }; onSignedIn: () => void };

/** What keeps the last changes from being saved, in sight wherever on the page somebody types. */
export function Trouble({ saving, zone, account, onSignedIn }: TroubleProps) {
  const { state, refused, signedOut, otherAccount, tooLarge } = saving;
  const words = useTranslation("together").t;
  // While it is tried once more whoever is signed out still is, and a dialog that was closed stays so.
  if (state !== "failed" && refused === undefined && !tooLarge && !signedOut) return null;
  return (
    <div className="foot-notice sticky bottom-4 z-20 shadow-raised print:hidden">
      {refused !== undefined && <Notice tone="danger" title={refused} />}
      {tooLarge && (
        <Notice tone="danger" title={words("account.tooLarge")}>
          {words("account.tooLargeText")}
        </Notice>
      )}
      {otherAccount && <OtherAccount email={account.email} />}
      {signedOut && <SigningIn email={account.email} onSignedIn={onSignedIn} />}
      {state === "failed" && !signedOut && !otherAccount && <NotSaved saving={saving} zone={zone} />}
    </div>
  );
}

function NotSaved({ saving, zone }: { saving: Saving; zone: string }) {
  const { t } = useTranslation("ui");
  const online = useOnline();
  if (saving.kept)
    return (
      <Notice tone="warning" title={t(online ? "keptHere" : "keptOffline")}>
        {t("keptUntil")}
      </Notice>
    );
  return (
    <Notice tone="warning">
      <Saved saving={saving} zone={zone} />
    </Notice>
  );
}

/** Nothing is saved in the name of somebody who did not type it. */
export function OtherAccount({ email }: { email: string }) {
  const { t } = useTranslation("together");
  return (
    <Notice tone="danger" title={t("account.other")}>
      {t("account.otherText", { email })}
    </Notice>
  );
}

/** Opens at once; who closed it finds it again in the notice. */
function SigningIn({ email, onSignedIn }: { email: string; onSignedIn: () => void }) {
  const { t } = useTranslation("together");
  const [open, setOpen] = useState(true);
  useReturnToTyping();
  return (
    <>
      <Notice
        tone="danger"
        title={t("account.signedOut")}
        actions={
          <Button type="button" size="small" onClick={() => setOpen(true)}>
            {t("account.signIn")}
          </Button>
        }
      >
        {t("account.signedOutText")}
      </Notice>
      <SignInAgain {...{ email, open, onSignedIn }} onClose={() => setOpen(false)} />
    </>
  );
}

/** The button in the notice goes away with it; then the focus is back where it was when the notice came. */
function useReturnToTyping() {
  const [typing] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (document.activeElement === document.body && typing instanceof HTMLElement) typing.focus();
    },
    [typing],
  );
}

type LeavingProps = { blocker: ReturnType<typeof useAutosave>["blocker"]; kept?: () => boolean };

/** Asked only while something typed has not reached the server. */
export function Leaving({ blocker, kept = () => false }: LeavingProps) {
  const { t } = useTranslation(["applications", "together"]);
  const isKept = blocker.asked && kept();
  return (
    <Dialog
      open={blocker.asked}
      onClose={blocker.stay}
      title={t("saving.leaveTitle")}
      actions={
        <>
          <Button type="button" onClick={blocker.stay}>
            {t("saving.stay")}
          </Button>
          <Button type="button" kind="secondary" onClick={blocker.leave}>
            {isKept ? t("together:kept.leave") : t("saving.leave")}
          </Button>
        </>
      }
    >
      {isKept ? t("together:kept.leaveText") : t("saving.leaveText")}
    </Dialog>
  );
}
