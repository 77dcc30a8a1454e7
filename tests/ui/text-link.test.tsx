import { renderToString } from "react-dom/server";
import { createRoutesStub, Link } from "react-router";
import { expect, test } from "vitest";
import { TextLink } from "#app/ui/text.tsx";

/** A page at `/manage/calls`, as the server sends it. */
function rendered(Component: () => React.ReactNode) {
  const Page = createRoutesStub([{ path: "*", Component }]);
  return renderToString(<Page initialEntries={["/manage/calls"]} />);
}

/** What tells nothing of the link: the order of what is said about it. */
const said = (html: string) => html.match(/[\w-]+="[^"]*"|>[^<]+</g)!.toSorted();

test.each(["/manage/calls/one?sort=-name#list", "/", "?sort=name", "one"])(
  "the server's short form of a link to %s is what the router's own would be",
  (to) => {
    const short = rendered(() => <TextLink to={to}>One</TextLink>);
    const own = rendered(() => (
      <Link to={to} className="text-link">
        One
      </Link>
    ));

    expect(said(short)).toEqual(said(own));
  },
);
