import { createStore, set, values } from "idb-keyval";

/** A text that the portal has not acknowledged, as the browser keeps it. */
export type KeptText = {
  /** Whose it is: nobody else ever gets to see it. */
  accountId: string;
  /** The address to which it is sent. */
  action: string;
  sectionId: string;
  sectionTitle: string;
  questionId: string;
  /** Where it was typed, on what it was based: a save that is repeated must not conflict with itself. */
  page: string;
  turn: number;
  base: string;
  /** As the form sends it: several of a choice, none of a tick that was taken away. */
  values: string[];
};

type Place = Pick<KeptText, "accountId" | "action" | "questionId" | "page">;

const texts = createStore("finalist", "texts");
const keyOf = (text: Place) => [text.accountId, text.action, text.questionId, text.page].join("/");

/** False where the browser keeps nothing, as in some private windows. */
export async function keep(text: KeptText): Promise<boolean> {
  return set(keyOf(text), text, texts).then(
    () => true,
    () => false,
  );
}

/** The portal has it; what was typed since stays kept. */
export async function forget(place: Place, turn: number): Promise<void> {
  const key = keyOf(place);
  const drop = (store: IDBObjectStore) => {
    const found = store.get(key);
    found.onsuccess = () => found.result?.turn <= turn && store.delete(key);
  };
  await texts("readwrite", drop).catch(() => {});
}

/** What is kept for an address from other visits than this one. */
export async function keptElsewhere(accountId: string, action: string, page: string): Promise<KeptText[]> {
  const all = await values<KeptText>(texts).catch(() => []);
  return all
    .filter((text) => text.accountId === accountId && text.action === action)
    .filter((text) => text.page !== page);
}
