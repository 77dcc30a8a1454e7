import { useTranslation } from "#app/i18n/use-translation.ts";
import { Fieldset } from "../fieldset.tsx";
import { levelWords } from "./level-words.ts";

type Topic = { id: string; label: string };

type TopicLevelsProps = {
  topics: Topic[];
  /** By the topic's id, as a form sends it. */
  chosen?: Record<string, string>;
  errors?: string[];
};

/** A line of radio buttons for each topic: how well somebody knows it. */
export function TopicLevels({ topics, chosen = {}, errors }: TopicLevelsProps) {
  const { t } = useTranslation("evaluators");
  return (
    <Fieldset id="topics" legend={t("profile.topics")} help={t("profile.topicsHelp")} errors={errors}>
      <table className="w-full max-w-[42rem] border-collapse">
        <thead>
          <tr className="border-b border-line text-sm text-soft">
            <th scope="col" className="py-2 pr-2 text-left font-medium">
              {t("profile.topic")}
            </th>
            {levelWords.map((word) => (
              <th
                key={word}
                scope="col"
                className="w-13 px-0.5 py-2 text-center font-medium max-sm:text-xs sm:w-20"
              >
                {t(`level.${word}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {topics.map((topic, index) => (
            <Line key={topic.id} {...topic} chosen={chosen[topic.id] ?? "0"} first={index === 0} />
          ))}
        </tbody>
      </table>
    </Fieldset>
  );
}

/** The first button carries the field's id, because the error summary leads there. */
function Line({ id, label, chosen, first }: Topic & { chosen: string; first: boolean }) {
  const { t } = useTranslation("evaluators");
  return (
    <tr className="border-b border-line hover:bg-sunken">
      <th scope="row" className="py-2 pr-2 text-left font-normal text-pretty hyphens-auto">
        {label}
      </th>
      {levelWords.map((word, level) => (
        <td key={word} className="p-0 text-center">
          <label className="grid min-h-11 cursor-pointer place-content-center">
            <input
              type="radio"
              id={first && level === 0 ? "topics" : undefined}
              name={`topics.${id}`}
              value={level}
              defaultChecked={String(level) === chosen}
              aria-label={`${label}: ${t(`level.${word}`)}`}
              className="tick"
            />
          </label>
        </td>
      ))}
    </tr>
  );
}
