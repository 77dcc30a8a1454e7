import { useRouteLoaderData } from "react-router";

/** Who is signed in, as the page was loaded. */
export function useAccount(): { id: string; email: string } {
  const { visitor } = useRouteLoaderData("root") as { visitor: { id: string; email: string } };
  return visitor;
}
