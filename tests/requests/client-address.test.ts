import { expect, test } from "vitest";
import { clientAddressOf, networkOf } from "#app/http/client-address.server.ts";

const socket = "192.0.2.1";
const said = (forwarded: string) =>
  new Headers({ "X-Forwarded-For": forwarded, Forwarded: "for=203.0.113.66" });

test.each([
  ["198.51.100.7", "198.51.100.7"],
  ["203.0.113.66, 198.51.100.7", "198.51.100.7"],
  ["203.0.113.66,203.0.113.67 ,  198.51.100.7 ", "198.51.100.7"],
  ["203.0.113.66, 2001:db8::7", "2001:db8::7"],
  ["203.0.113.66, [2001:db8::7]:4711", "2001:db8::7"],
  ["203.0.113.66, 198.51.100.7:4711", "198.51.100.7"],
  // What a proxy does not write is not believed at all.
  ["203.0.113.66, unknown", socket],
  ["203.0.113.66, ", socket],
  ["not an address, ::::", socket],
])(
  "behind a proxy that is trusted, %j comes from %s: what stands before the last hop may be made up",
  (forwarded, expected) => {
    expect(clientAddressOf(said(forwarded), socket, true)).toBe(expected);
  },
);

test("without such a proxy nobody says where they come from", () => {
  expect(clientAddressOf(said("198.51.100.7"), socket, false)).toBe(socket);
  expect(clientAddressOf(new Headers({ Forwarded: "for=203.0.113.66" }), socket, true)).toBe(socket);
});

test.each([
  ["198.51.100.7", "198.51.100.7"],
  ["::ffff:198.51.100.7", "198.51.100.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:0DB8:0001:0002::ffff", "2001:db8:1:2::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["unknown", "unknown"],
])("%s is counted as %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});
