import type { ReactNode } from "react";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { DescriptionList } from "../description-list.tsx";
import { Icon } from "../icons.tsx";
import { Section, Stack } from "../layout.tsx";
import { PlainText } from "../prose.tsx";
import { Bullets, Muted, TextLink } from "../text.tsx";
import { type StoredFile, useFileDetail } from "./stored-files.tsx";

export type ShownAnswer = { questionId: string; label: string } & (
  | { kind: "none" }
  | { kind: "text" | "link"; text: string }
  | { kind: "video"; text: string; platform: string }
  | { kind: "list"; items: string[] }
  | { kind: "files"; files: StoredFile[] }
  | { kind: "agreement"; text: string; agreed: boolean }
);
export type ShownSection = { sectionId: string; title: string; answers: ShownAnswer[] };

type AnswersProps = {
  sections: ShownSection[];
  /** Where files are served, without the file's id: `/applications/…/attachments`. */
  filesAt: string;
  /** Where an answer is changed; none where it, or all of them, can only be read. */
  changeAt?: (sectionId: string, questionId: string) => string | undefined;
  /** By question id: what is wrong. */
  problems?: Record<string, string>;
  level?: 2 | 3;
};

/** The answers of an application, for reading. */
export function Answers({ sections, filesAt, changeAt, problems = {}, level = 2 }: AnswersProps) {
  const { t } = useTranslation("applications");
  const actionFor = (to: string | undefined, label: string) =>
    to ? { to, label: t("check.change"), hidden: label } : undefined;
  return (
    <Stack gap="large">
      {sections.map(({ sectionId, title, answers }) => (
        <Section key={sectionId} id={sectionId} title={title} level={level}>
          <DescriptionList
            layout={changeAt ? "rows" : "stacked"}
            items={answers.map((answer) => ({
              term: answer.label,
              value: <Value answer={answer} filesAt={filesAt} problem={problems[answer.questionId]} />,
              action: actionFor(changeAt?.(sectionId, answer.questionId), answer.label),
            }))}
          />
        </Section>
      ))}
    </Stack>
  );
}

function Value({ answer, filesAt, problem }: { answer: ShownAnswer; filesAt: string; problem?: string }) {
  return (
    <Stack gap="tight">
      <Shown answer={answer} filesAt={filesAt} />
      {problem && <Wrong>{problem}</Wrong>}
    </Stack>
  );
}

/** One answer, for reading. */
export function Shown({ answer, filesAt }: { answer: ShownAnswer; filesAt: string }) {
  const { t } = useTranslation(["applications", "form"]);
  switch (answer.kind) {
    case "none":
      return <Muted>{t("answer.none")}</Muted>;
    case "text":
      return <PlainText text={answer.text} />;
    case "link":
      return <WebAddress address={answer.text} />;
    case "video":
      return (
        <WebAddress address={answer.text}>{t("form:videoOn", { platform: answer.platform })}</WebAddress>
      );
    case "list":
      return <Bullets items={answer.items} />;
    case "files":
      return <Files files={answer.files} filesAt={filesAt} />;
    case "agreement":
      return (
        <>
          <div>{t(answer.agreed ? "answer.agreed" : "answer.notAgreed")}</div>
          <Muted small>{answer.text}</Muted>
        </>
      );
  }
}

function Files({ files, filesAt }: { files: StoredFile[]; filesAt: string }) {
  const detail = useFileDetail();
  return files.map((file) => (
    <div key={file.attachmentId}>
      <TextLink to={`${filesAt}/${file.attachmentId}`} reloadDocument>
        <bdi>{file.name}</bdi>
      </TextLink>{" "}
      <Muted small>{detail(file)}</Muted>
    </div>
  ));
}

/** A draft may hold anything; only what leads to the web becomes a link. */
function WebAddress({ address, children = address }: { address: string; children?: ReactNode }) {
  if (!/^https?:\/\//i.test(address)) return <PlainText text={address} />;
  return (
    <TextLink to={address} external>
      {children}
    </TextLink>
  );
}

function Wrong({ children }: { children: ReactNode }) {
  return (
    <p className="flex gap-1.5 font-semibold text-danger">
      <span className="mt-[0.2em]">
        <Icon name="stop" />
      </span>
      {children}
    </p>
  );
}
