import { createElement, type ReactNode } from "react";

const piece = /<!--.*?-->|<!doctype html>|<(\/?)([\w-]+)((?:\s+[^\s=/>]+(?:="[^"]*")?)*)\s*\/?>|([^<]+)/gi;
const attribute = /([^\s=/>]+)(?:="([^"]*)")?/g;
const empty = new Set(["br", "hr", "img", "input", "link", "meta"]);
/** React would not take them as they are written. */
const ownWords = new Set(["style", "value", "checked", "selected"]);

type Open = { name: string; attributes: Record<string, string>; children: ReactNode[] };

/** A page that React has written, as plain elements again, without any component of the portal. */
export function elementsOf(html: string): ReactNode {
  const open: Open[] = [{ name: "", attributes: {}, children: [] }];
  const close = () => {
    const { name, attributes, children } = open.pop()!;
    open.at(-1)!.children.push(createElement(name, attributes, ...children));
  };
  for (const [, slash, name, attributes, text] of html.matchAll(piece)) {
    if (text) open.at(-1)!.children.push(text);
    else if (slash) close();
    else if (name) {
      open.push({ name, attributes: attributesIn(attributes), children: [] });
      if (empty.has(name)) close();
    }
  }
  return open[0].children[0];
}

function attributesIn(written: string) {
  const all = [...written.matchAll(attribute)].map(([, name, value = ""]) => [name, value]);
  return Object.fromEntries(all.filter(([name]) => !ownWords.has(name)));
}
