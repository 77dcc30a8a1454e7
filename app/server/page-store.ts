import type { KeptPage } from "./kept-page.ts";

type Kept = { version: string; page: Promise<KeptPage | undefined>; bytes: number };

/** Keeps pages by name while their version is the same, no more than so many bytes of them: those first that were asked for last. */
export function createPageStore(mostBytes: number) {
  const kept = new Map<string, Kept>();
  let bytes = 0;

  function forget(name: string) {
    bytes -= kept.get(name)?.bytes ?? 0;
    kept.delete(name);
  }

  /** Several who ask at once wait for one page. What is none is not kept. */
  function make(name: string, version: string, render: () => Promise<KeptPage | undefined>) {
    forget(name);
    const one: Kept = { version, page: render(), bytes: 0 };
    kept.set(name, one);
    const settle = (size: number) => {
      if (kept.get(name) !== one) return;
      if (size === 0) return forget(name);
      one.bytes = size;
      bytes += size;
      for (const oldest of kept.keys()) if (bytes > mostBytes) forget(oldest);
    };
    one.page.then(
      (page) => settle(page?.bytes ?? 0),
      () => settle(0),
    );
    return one.page;
  }

  return function pageOf(name: string, version: string, render: () => Promise<KeptPage | undefined>) {
    const found = kept.get(name);
    if (found?.version !== version) return make(name, version, render);
    kept.delete(name);
    kept.set(name, found);
    return found.page;
  };
}
