import { expect, test } from "vitest";
import { indexLateNames } from "#app/background/index-names.ts";
import { inTransaction, sqlite } from "#db/client.server.ts";
import { applicationList } from "#db/queries/application-lists.ts";
import { indexNames } from "#db/queries/application-search.ts";
import { seededRandom } from "#app/domain/ranking/random.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aDraft, anOpenCall, aSubmittedApplication } from "#tests/support/given/applications.ts";

/** All parts of names that the index holds, each as often as it holds it. */
function indexed(): string[] {
  sqlite.exec("create virtual table if not exists temp.parts using fts5vocab(main, '__names', 'instance')");
  const parts = sqlite.prepare("select term from temp.parts").pluck().all() as string[];
  sqlite.exec("drop table temp.parts");
  return parts.toSorted();
}

/** The same of the names themselves. */
function stated(): string[] {
  const names = sqlite.prepare("select company from applications where status <> 'draft'").pluck().all();
  return (names as string[])
    .flatMap((name) => {
      const letters = [...name.toLowerCase()];
      return letters.slice(2).map((_, at) => letters.slice(at, at + 3).join(""));
    })
    .toSorted();
}

test("whatever becomes of applications, the index holds the parts of their names and nothing else; nothing of drafts", async () => {
  for (const company of ["Alpha", "Гама", "Дигитални медии"]) aSubmittedApplication({ answers: { company } });
  aDraft({ answers: { company: "Secret" } });
  const names = ["'alpha'", "'ДИГИТАЛНИ'", "'[…]'", "''", "'Ab'"];
  const random = seededRandom(3);
  const any = <One>(of: One[]) => of[Math.floor(random() * of.length)];

  for (let turn = 0; turn < 60; turn++) {
    const change = any([
      `company = ${any(names)}`,
      `status = ${any(["'draft'", "'submitted'", "'withdrawn'"])}`,
    ]);
    sqlite.exec(`update applications set ${change} where rowid % 3 = ${turn % 3}`);
    if (turn % 3 > 0) await indexLateNames();
    else inTransaction(() => indexNames(1));
    if (turn % 3 > 0) expect(indexed(), change).toEqual(stated());
  }
  await indexLateNames();

  sqlite.pragma("foreign_keys = OFF");
  sqlite.exec("delete from applications where rowid % 2 = 0");
  sqlite.pragma("foreign_keys = ON");
  expect(indexed()).toEqual(stated());
  expect(sqlite.prepare("select count(*) from __searched").pluck().get()).toBe(
    sqlite.prepare("select count(*) from applications where status <> 'draft'").pluck().get(),
  );
});

test("a name is found as soon as it is submitted, and as it is by now, before and after it is in the index", async () => {
  const call = anOpenCall();
  const found = (search: string) =>
    applicationList(call.id, "submitted", { search }, { order: "number", descending: false, most: 9 }).map(
      ({ company }) => company,
    );
  const first = aSubmittedApplication({ call, answers: { company: "Гама Медии" } });
  await indexLateNames();

  aSubmittedApplication({ call, owner: anAccount(), answers: { company: "Гама Звук" } });
  const together = found("гама");
  sqlite.prepare("update applications set company = 'Делта' where id = ?").run(first.id);
  const renamed = [found("гама"), found("делта")];
  await indexLateNames(1);

  expect(together).toEqual(["Гама Медии", "Гама Звук"]);
  expect(renamed).toEqual([["Гама Звук"], ["Делта"]]);
  expect([found("гама"), found("делта")]).toEqual(renamed);
  expect(sqlite.prepare("select count(*) from __unsearched").pluck().get()).toBe(0);
});

test("what was erased does not lie on in the index, not even where nothing finds it", async () => {
  const { id } = aSubmittedApplication({ answers: { company: "Qqxxzz" } });
  const pages = () =>
    (sqlite.prepare("select block from __names_data").pluck().all() as Buffer[]).map(String).join();
  await indexLateNames();
  const before = pages();

  sqlite.prepare("update applications set company = '[…]' where id = ?").run(id);

  expect([before.includes("xxz"), pages().includes("xxz")]).toEqual([true, false]);
});
