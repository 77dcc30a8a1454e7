import { data, useRouteLoaderData } from "react-router";
import { ErrorPage } from "#app/ui/error-page.tsx";

export const handle = { still: true };

export function loader() {
  return data(null, { status: 404 });
}

export function action() {
  return data(null, { status: 404 });
}

export default function NotFound() {
  const root = useRouteLoaderData("root") as { visitor?: object } | undefined;
  return <ErrorPage status={404} signedIn={Boolean(root?.visitor)} />;
}
