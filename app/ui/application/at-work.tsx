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
  const action = `/applications/${applicationId}/answers`;
  const recovered = useRecovery({ accountId, action, onSaved: () => void revalidate() });
  return (
    <>
      <KeptNotice
        recovered={recovered}
        sectionAt={(section) => `/applications/${applicationId}/sections/${section}`}
      />
      <Others others={others} />
    </>
  );
}
