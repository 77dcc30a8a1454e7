import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { DescriptionList } from "../description-list.tsx";
import { Icon } from "../icons.tsx";
import { Section, Stack } from "../layout.tsx";
import { PlainText } from "../prose.tsx";
import { Bullets, Muted, TextLink } from "../text.tsx";

type File = { attachmentId: string; name: string; bytes: number };

export type ShownAnswer = { questionId: string; label: string } & (
  | { kind: "none" }
  | { kind: "text" | "link"; text: string }
  | { kind: "list"; items: string[] }
  | { kind: "files"; files: File[] }
  | { kind: "agreement"; text: string; agreed: boolean }
);
export type ShownSection = { sectionId: string; title: string; answers: ShownAnswer[] };

type AnswersProps = {
  sections: ShownSection[];
  /** Where files are served, without the file's id: `/applications/…/attachments`. */
  filesAt: string;
  /** Where an answer is changed; none where it can only be read. */
  changeAt?: (sectionId: string, questionId: string) => string;
  /** By question id: what is wrong. */
  problems?: Record<string, string>;
  level?: 2 | 3;
};

/** The answers of an application, for reading. */
export function Answers({ sections, filesAt, changeAt, problems = {}, level = 2 }: AnswersProps) {
  const { t } = useTranslation("applications");
  return (
    <Stack gap="large">
      {sections.map(({ sectionId, title, answers }) => (
        <Section key={sectionId} id={sectionId} title={title} level={level}>
          <DescriptionList
            layout={changeAt ? "rows" : "stacked"}
            items={answers.map((answer) => ({
              term: answer.label,
              value: <Value answer={answer} filesAt={filesAt} problem={problems[answer.questionId]} />,
              action: changeAt && {
                to: changeAt(sectionId, answer.questionId),
                label: t("check.change"),
                hidden: answer.label,
              },
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
  const { t } = useTranslation("applications");
  switch (answer.kind) {
    case "none":
      return <Muted>{t("answer.none")}</Muted>;
    case "text":
      return <PlainText text={answer.text} />;
    case "link":
      return <WebAddress address={answer.text} />;
    case "list":
      return <Bullets items={answer.items} />;
    case "files":
      return answer.files.map(({ attachmentId, name }) => (
        <div key={attachmentId}>
          <TextLink to={`${filesAt}/${attachmentId}`} reloadDocument>
            {name}
          </TextLink>
        </div>
      ));
    case "agreement":
      return (
        <>
          <div>{t(answer.agreed ? "answer.agreed" : "answer.notAgreed")}</div>
          <Muted small>{answer.text}</Muted>
        </>
      );
  }
}

/** A draft may hold anything; only what leads to the web becomes a link. */
function WebAddress({ address }: { address: string }) {
  if (!/^https?:\/\//i.test(address)) return <PlainText text={address} />;
  return (
    <TextLink to={address} external>
      {address}
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
