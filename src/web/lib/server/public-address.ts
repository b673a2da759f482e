import { BlockList, isIPv4, isIPv6 } from "node:net";

/** Addresses that are nobody's on the open network: IANA's special-purpose registries for IPv4 and IPv6 (RFC 6890 and what came after). */
const special = new BlockList();
const V4: readonly (readonly [string, number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
];
for (const [net, bits] of V4) special.addSubnet(net, bits, "ipv4");
/** Within the one block that is given out (2000::/3): Teredo and other protocols, examples, and 6to4, which wraps an IPv4 address. */
const V6: readonly (readonly [string, number])[] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
];
for (const [net, bits] of V6) special.addSubnet(net, bits, "ipv6");
const givenOut = new BlockList();
givenOut.addSubnet("2000::", 3, "ipv6");

/** Is this the address of a machine on the open network: none of one's own machine, house or cloud, and none that hides another. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !special.check(address, "ipv4");
  return isIPv6(address) && givenOut.check(address, "ipv6") && !special.check(address, "ipv6");
}
