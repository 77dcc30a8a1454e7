/** An e-mail as it was sent: shut in, so that it can neither run nor fetch anything; its links lead out of it. */
export function MessageFrame({ title, src }: { title: string; src: string }) {
  return (
    <iframe
      title={title}
      src={src}
      sandbox="allow-top-navigation-by-user-activation allow-popups"
      className="h-[70dvh] w-full rounded-[10px] border border-line bg-white scheme-light"
    />
  );
}
