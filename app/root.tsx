import { useContext } from "react";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useRouteLoaderData,
} from "react-router";
import * as context from "#app/http/context.ts";
import {
  answerOnceOnDisk,
  chooseLanguage,
  guessLanguage,
  hangUpOnSlow,
  identifyVisitor,
  measureLoad,
  noticeFailedWrites,
  numberRequest,
  onlyLook,
  refuseCrossSiteWrites,
  sayWhy,
  secureHeaders,
  stampTime,
} from "#app/http/middleware.ts";
import { limitWrites, showLimit } from "#app/http/limit-writes.server.ts";
import { sayWhenToComeBack } from "#app/http/limits.server.ts";
import { refuseForeignParams } from "#app/http/plain-params.ts";
import { answerTrouble, watchForTrouble } from "#app/http/trouble.server.ts";
import { viewVisitor } from "#app/domain/accounts/read.ts";
import { environment } from "#app/adapters/environment.server.ts";
import { ErrorPage, type Trouble, type Typed } from "#app/ui/error-page.tsx";
import { useFocusAfterMoving } from "#app/ui/focus-after-moving.ts";
import { fontLinks } from "#app/ui/fonts.ts";
import { useLocale } from "#app/ui/locale.ts";
import { isLostConnection } from "#app/ui/lost-connection.ts";
import { wordsArrived } from "#app/i18n/words.client.ts";
import { Still, stillScript } from "#app/ui/alive/still.ts";
import "#app/ui/styles.css";
import type { Route } from "./+types/root";

export const middleware: Route.MiddlewareFunction[] = [
  numberRequest,
  measureLoad,
  stampTime,
  secureHeaders,
  noticeFailedWrites,
  hangUpOnSlow,
  sayWhenToComeBack,
  watchForTrouble,
  guessLanguage,
  answerTrouble,
  answerOnceOnDisk,
  identifyVisitor,
  // Before anything can be refused: an error page, too, needs a language.
  chooseLanguage,
  sayWhy,
  refuseForeignParams,
  refuseCrossSiteWrites,
  onlyLook,
  showLimit,
  limitWrites,
];

/** A page that one moves on to is shown when its words are here. */
export const clientMiddleware: Route.ClientMiddlewareFunction[] = [
  async (_args, next) => {
    await next();
    await wordsArrived();
  },
];

export const links: Route.LinksFunction = () => [
  ...fontLinks,
  { rel: "icon", href: "/icon.svg", type: "image/svg+xml" },
];

export function loader({ context: request, url }: Route.LoaderArgs) {
  const account = request.get(context.visitor);
  return {
    locale: request.get(context.readersLocale),
    // Public pages that count nothing down stay the same from one second to the next (app/server/public-pages.ts).
    now: account && request.get(context.requestTime).toISOString(),
    visitor: account ? viewVisitor(account) : undefined,
    seeing: account?.seenBy && { as: account.name, until: account.seenBy.until },
    path: url.pathname,
    hasMailbox: environment().DEMO,
  };
}

export function Layout({ children }: { children: React.ReactNode }) {
  const locale = useLocale();
  const isStill = useContext(Still);
  useFocusAfterMoving();
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
        {isStill && <script type="module" src={stillScript} />}
      </head>
      <body>
        {children}
        {!isStill && (
          <>
            <ScrollRestoration />
            <Scripts />
          </>
        )}
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

type Said = { typed?: Typed; refused?: string; trouble?: Trouble; number?: string };

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  const root = useRouteLoaderData<typeof loader>("root");
  const said = isRouteErrorResponse(error) ? (error.data as Said | null) : undefined;
  return (
    <ErrorPage
      status={isRouteErrorResponse(error) ? error.status : 500}
      lost={isLostConnection(error)}
      refused={said?.refused}
      trouble={said?.trouble}
      number={said?.number}
      typed={said?.typed}
      signedIn={Boolean(root?.visitor)}
    />
  );
}
