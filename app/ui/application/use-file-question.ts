import { useEffect, useState, useSyncExternalStore } from "react";
import { useRevalidator } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { useAccepted } from "./accepted.ts";
import type { Question } from "./question-field.tsx";
import { forgetUnfinished, unfinishedAt, type Unfinished } from "./send-file.ts";
import { begin, forgetFailed, giveUp, sendings, subscribe } from "./sendings.ts";
import type { StoredFile } from "./stored-files.tsx";

const none = () => [];

/** The files of a question: those that are there, those on their way, and what can be done with them. */
export function useFileQuestion(question: Question, files: StoredFile[], base: string) {
  const { t } = useTranslation("files");
  const { revalidate } = useRevalidator();
  const { say, problemOf } = useAccepted(question);
  const [chosen, setChosen] = useState<string[]>([]);
  const [said, announce] = useState("");
  const address = `${base}/uploads/${question.id}`;
  const mine = useSyncExternalStore(subscribe, sendings, none as typeof sendings).filter(
    (one) => one.address === address,
  );
  const onTheWay = mine.filter(({ state }) => state !== "failed");
  const { mostFiles = 1 } = question;
  const room = mostFiles - files.length - onTheWay.length;

  function choose(added: File[]) {
    forgetFailed(address);
    if (mostFiles > 1 && added.length > room) return setChosen([t("too-many", { count: room })]);
    const wrong = added.flatMap((file) => problemOf(file) ?? []);
    setChosen(added.flatMap((file) => problemsWith(file)));
    if (mostFiles === 1 && wrong.length === 0) for (const { id } of onTheWay) void giveUp(id);
    for (const file of added.filter((one) => !problemOf(one))) void begin(file, address, () => stored(file));
  }

  function problemsWith(file: File): string[] {
    const problem = problemOf(file);
    return problem ? [`${file.name}: ${say(problem)}`] : [];
  }

  async function stored({ name }: File) {
    await revalidate();
    announce(t("stored", { name }));
  }

  async function remove({ attachmentId, name }: StoredFile) {
    const body = new URLSearchParams({ remove: attachmentId });
    await fetch(`${base}/files/${question.id}`, { method: "POST", body, redirect: "manual" });
    await revalidate();
    announce(t("removed", { name }));
  }

  const failures = mine.flatMap(({ name, trouble }) =>
    trouble ? [`${name}: ${trouble.refused ?? say(trouble.problem)}`] : [],
  );
  return {
    onTheWay,
    errors: [...chosen, ...failures],
    room,
    said,
    choose,
    remove,
    ...useUnfinished(address, mine.length, files),
  };
}

/** What earlier visits left unfinished; looked up again when something was sent or given up. */
function useUnfinished(address: string, sending: number, files: StoredFile[]) {
  const [unfinished, setUnfinished] = useState<Unfinished[]>([]);
  const [looked, setLooked] = useState(0);
  useEffect(() => {
    void unfinishedAt(address, performance.timeOrigin + performance.now()).then(setUnfinished);
  }, [address, sending, looked]);
  const forget = (file: Unfinished) =>
    void forgetUnfinished(file).then(() => setLooked((times) => times + 1));
  // The last piece may have arrived after its sender had left; a file keeps the id under which it was sent.
  const arrived = ({ uploadUrl }: Unfinished) =>
    files.some(({ attachmentId }) => uploadUrl?.endsWith(`/${attachmentId}`));
  return { unfinished: unfinished.filter((file) => !arrived(file)), forget };
}
