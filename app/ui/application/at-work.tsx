import { useRevalidator } from "react-router";
import { useAccount } from "./account.ts";
import { KeptNotice } from "./kept-notice.tsx";
import { Others } from "./others.tsx";
import { usePresence } from "./presence.ts";
import { useRecovery } from "./recovery.ts";

/** On the pages around the sections: who else is here, and what stood on this device since an earlier visit. */
export function AtWork({ applicationId }: { applicationId: string }) {
  const { revalidate } = useRevalidator();
  const { id: accountId } = useAccount();
  const others = usePresence(applicationId, "");
  const recovered = useRecovery({ accountId, applicationId, onSaved: () => void revalidate() });
  return (
    <>
      <KeptNotice recovered={recovered} base={`/applications/${applicationId}`} />
      <Others others={others} />
    </>
  );
}
