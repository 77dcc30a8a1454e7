import { Muted } from "../text.tsx";
import { DateTime } from "../time.tsx";
import { useGrace } from "./deadline-rules.tsx";

type DeadlineProps = { closesAt: Date; graceSeconds: number; timeZone: string };

/** Until when, in the call's zone and the reader's, and what still counts after it. */
export function Deadline({ closesAt, graceSeconds, timeZone }: DeadlineProps) {
  const grace = useGrace(graceSeconds);
  return (
    <>
      <DateTime at={closesAt} zone={timeZone} readerZone /> {graceSeconds > 0 && <Muted small>{grace}</Muted>}
    </>
  );
}
