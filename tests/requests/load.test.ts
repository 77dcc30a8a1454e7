import { expect, test } from "vitest";
import { noteRequest, viewLoad } from "#app/http/load.server.ts";

const later = 10_000_000;

test("the load counts requests, failures and the slowest page of the last minute, and forgets what is older", () => {
  noteRequest("/old", 500, later - 120_000, later - 119_000);
  noteRequest("/calls/:callSlug", 200, later - 20_000, later - 19_950);
  noteRequest("/home", 503, later - 10_000, later - 9_700);
  noteRequest("/", 200, later - 5, later);

  expect(viewLoad(later)).toMatchObject({
    requests: 3,
    errors: 1,
    slowest: { page: "/home", milliseconds: 300 },
  });
  expect(viewLoad(later + 120_000)).toMatchObject({ requests: 0, errors: 0, slowest: undefined });
});
