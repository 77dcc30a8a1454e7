import { useTranslation } from "react-i18next";
import { Button } from "../button.tsx";
import { Dialog } from "../dialog.tsx";
import { Notice } from "../notice.tsx";
import { SavedAt } from "../saved-at.tsx";
import type { Saving, useAutosave } from "./autosave.ts";

/** Whether what one typed is safe. */
export function Saved({ saving: { state, at }, zone }: { saving: Saving; zone: string }) {
  if (state === "refused") return null;
  return <SavedAt state={state} at={at} zone={zone} />;
}

/** How to go on without losing what stands on the page. */
export function SignedOut() {
  const { t } = useTranslation("applications");
  const again = (
    <a href="/sign-in" target="_blank" rel="noreferrer" className="text-link font-semibold">
      {t("saving.signIn")}
    </a>
  );
  return (
    <Notice tone="danger" title={t("saving.signedOutTitle")} actions={again}>
      {t("saving.signedOutText")}
    </Notice>
  );
}

/** What keeps the last changes from being saved, in sight wherever on the page somebody types. */
export function Trouble({ saving, zone }: { saving: Saving; zone: string }) {
  if (saving.state !== "failed" && saving.refused === undefined) return null;
  return (
    <div className="sticky bottom-4 z-20 shadow-raised print:hidden">
      {saving.refused !== undefined && <Notice tone="danger" title={saving.refused} />}
      {saving.signedOut && <SignedOut />}
      {saving.state === "failed" && !saving.signedOut && (
        <Notice tone="warning">
          <SavedAt state="failed" at={saving.at} zone={zone} />
        </Notice>
      )}
    </div>
  );
}

/** Asked only while something typed has not reached the server. */
export function Leaving({ blocker }: { blocker: ReturnType<typeof useAutosave>["blocker"] }) {
  const { t } = useTranslation("applications");
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
            {t("saving.leave")}
          </Button>
        </>
      }
    >
      {t("saving.leaveText")}
    </Dialog>
  );
}
