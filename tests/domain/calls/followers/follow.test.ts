import { expect, test } from "vitest";
import { answerFollowing, askToFollow, setFollowing } from "#app/domain/calls/followers/follow.ts";
import { followersOf } from "#app/domain/calls/followers/followers-of.ts";
import { viewFollower, viewFollowing } from "#app/domain/calls/followers/read.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aDraft } from "#tests/support/given/applications.ts";
import { aCall, beforeDeadline, deadline } from "#tests/support/given/calls.ts";
import { mailedLink, mailsDue } from "#tests/support/given/links.ts";

const email = "reader@elsewhere.example";
const tokenIn = (link: string) => link.split("/").at(-1)!;
const addressesOf = (callId: string) => followersOf(callId).map((one) => one.email);

test("an address follows only once the button in its letter was pressed", () => {
  const { id, slug } = aCall();

  askToFollow(slug, email, "bg", "token-1", beforeDeadline);
  expect(followersOf(id)).toEqual([]);
  answerFollowing(tokenIn(mailedLink("follow-confirm", beforeDeadline)), true, beforeDeadline);

  expect(followersOf(id)).toEqual([
    { id: undefined, email, name: "", locale: "bg", stop: "/follow/token-1" },
  ]);
});

test("looking at the link changes nothing", () => {
  const { id, slug } = aCall();
  askToFollow(slug, email, "bg", "token-1", beforeDeadline);

  expect(viewFollower("token-1", "en")).toMatchObject({ email, state: "asked" });
  expect(followersOf(id)).toEqual([]);
});

test("the same link ends it, and begins it again", () => {
  const { id, slug } = aCall();
  askToFollow(slug, email, "bg", "token-1", beforeDeadline);
  answerFollowing("token-1", true, beforeDeadline);

  answerFollowing("token-1", false, deadline);
  expect([followersOf(id), viewFollower("token-1", "en")!.state]).toEqual([[], "ended"]);
  answerFollowing("token-1", true, deadline);

  expect(addressesOf(id)).toEqual([email]);
});

test("however often an address is typed, it gets one letter a day and its link stays the same", () => {
  const { slug } = aCall();

  askToFollow(slug, email, "bg", "token-1", beforeDeadline);
  askToFollow(slug, email, "en", "token-2", beforeDeadline);

  expect(mailsDue(beforeDeadline).length).toBe(1);
  expect(viewFollower("token-2", "en")).toBeUndefined();
});

test("an unknown link is refused", () => {
  expect(() => answerFollowing("unknown", true, beforeDeadline)).toThrow("link-used");
});

test("somebody with an account follows and stops with one press", () => {
  const { id, slug } = aCall();
  const reader = anAccount();
  const follows = () => viewFollowing(slug, reader, "en")!.follows;

  setFollowing(reader, slug, true, "token-1", beforeDeadline);
  expect([follows(), addressesOf(id)]).toEqual([true, [reader.email]]);
  setFollowing(reader, slug, false, "token-2", beforeDeadline);

  expect([follows(), addressesOf(id)]).toEqual([false, []]);
});

test("an applicant follows without asking, stops, and follows again", () => {
  const { owner, call } = aDraft();
  const follows = () => viewFollowing(call.slug, owner, "en")!.follows;
  expect(follows()).toBe(true);

  setFollowing(owner, call.slug, false, "token-1", beforeDeadline);
  expect([follows(), addressesOf(call.id)]).toEqual([false, []]);
  setFollowing(owner, call.slug, true, "token-2", beforeDeadline);

  expect([follows(), addressesOf(call.id)]).toEqual([true, [owner.email]]);
});
