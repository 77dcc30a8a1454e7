import { expect, test } from "vitest";
import type { KeptPage } from "#app/server/kept-page.ts";
import { createPageStore } from "#app/server/page-store.ts";

const aPage = (bytes: number): KeptPage => ({ parts: [], headers: [], bytes });

/** A store of 100 bytes, and which pages it had to render. */
function aStore() {
  const rendered: string[] = [];
  const pageOf = createPageStore(100);
  const ask = (name: string, version = "1", page: KeptPage | undefined = aPage(40)) =>
    pageOf(name, version, async () => {
      rendered.push(`${name} ${version}`);
      return page;
    });
  return { ask, rendered, pageOf };
}

test("several who ask for a page at once wait for the same one", async () => {
  const { ask, rendered } = aStore();

  const [one, other] = await Promise.all([ask("a"), ask("a")]);

  expect(one).toBe(other);
  expect(rendered).toEqual(["a 1"]);
});

test("a page of another version is rendered again", async () => {
  const { ask, rendered } = aStore();

  await ask("a");
  await ask("a", "2");
  await ask("a", "2");

  expect(rendered).toEqual(["a 1", "a 2"]);
});

test("when there are too many bytes, the page goes that nobody asked for longest", async () => {
  const { ask, rendered } = aStore();
  await ask("a");
  await ask("b");
  await ask("a");

  await ask("c");
  await ask("a");
  await ask("b");

  expect(rendered).toEqual(["a 1", "b 1", "c 1", "b 1"]);
});

test("what is no page, and what failed, is asked for again", async () => {
  const { pageOf } = aStore();
  let asked = 0;
  const nothing = async () => void (asked += 1);
  const failing = async () => {
    asked += 1;
    throw new Error("broken");
  };

  await pageOf("a", "1", nothing as never);
  await pageOf("a", "1", nothing as never);
  await expect(pageOf("b", "1", failing)).rejects.toThrow("broken");
  await expect(pageOf("b", "1", failing)).rejects.toThrow("broken");

  expect(asked).toBe(4);
});
