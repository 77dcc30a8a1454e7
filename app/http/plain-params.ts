import type { MiddlewareFunction } from "react-router";

/**
 * Whatever the portal names in its addresses (ids, short names, secrets) it makes of plain letters, digits and signs. Anything else
 * leads nowhere, and must not come as far as an answer's `Location`, which cannot say it.
 */
export const refuseForeignParams: MiddlewareFunction<Response> = ({ params }) => {
  const { "*": _rest, ...named } = params;
  const isForeign = Object.values(named).some((value) => value && !/^[\x21-\x7e]+$/.test(value));
  if (isForeign) throw new Response(null, { status: 404 });
};
