const prefix = "finalist page ";

/** Says to the other windows of this browser that a page is open and looks after its own texts; returns how to end that. */
export function holdName(page: string): () => void {
  let leave = () => {};
  const open = new Promise<void>((left) => (leave = left));
  void navigator.locks?.request(prefix + page, () => open).catch(() => {});
  return leave;
}

/** Names of the pages that are open in this browser. Where it cannot tell, none: sending a text twice does no harm. */
export async function livePages(): Promise<Set<string>> {
  const locks = await navigator.locks?.query().catch(() => undefined);
  const names = (locks?.held ?? []).map(({ name = "" }) => name);
  return new Set(names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length)));
}
