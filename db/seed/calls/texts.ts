import type { CallTexts } from "#app/domain/calls/texts.ts";
import type { Translated } from "#app/i18n/locale.ts";
import { programme } from "../programme.ts";

/** What the three calls have in common. */
const offer: Translated = {
  en: `Twenty companies take part for six months. MediaMotor Europe gives **no direct funding**; it gives access:

- a mentor from the industry and one for business, chosen with you, for at least forty hours;
- a package of services: user tests, technical and legal checks, preparation for investors;
- introductions to **at least three prospective clients** among broadcasters, publishers, studios and cultural organisations;
- a pitch to the investors of the network at the end;
- a place in one of four hubs: Sofia, Athens–Thessaloniki, Brussels or Bergen. Taking part is free of charge and costs no shares.`,
  bg: `Двадесет компании участват в продължение на шест месеца. MediaMotor Europe **не предоставя пряко финансиране**, а достъп:

- ментор от индустрията и бизнес ментор, избрани заедно с Вас, за поне четиридесет часа;
- пакет от услуги: тестове с потребители, технически и правни проверки, подготовка за инвеститори;
- запознанства с **поне трима бъдещи клиенти** сред телевизии, издатели, студиа и културни организации;
- представяне пред инвеститорите от мрежата в края на програмата;
- място в един от четирите хъба: София, Атина–Солун, Брюксел или Берген. Участието е безплатно и не изисква дялово участие.`,
};

const audience: Translated = {
  en: `Startups and scaleups that bring **deep technology** to the media and creative industries, from a working prototype upwards.

The challenges are misinformation, accessibility, user interfaces and the use of data. Technologies that fit are artificial intelligence, virtual and augmented reality, internet of things, cloud, audio and video streaming, collaborative robotics, blockchain, cybersecurity, data analytics, animation, games, human-computer interaction, interactive installations and 5G. The list is not closed.

**Are we a creative company?** We read the term broadly: if your customers create, produce, publish, perform, exhibit, design or play, you are right here. When in doubt, ask a question below before you write.

You can apply if your company

- is established in the European Union, the United Kingdom or a country associated with Horizon 2020;
- is not older than ten years and has fewer than 250 people;
- is not a partner of the consortium;
- sends one application, in English or Bulgarian.`,
  bg: `Стартъпи и скейлъпи, които предлагат **високотехнологични решения** за медиите и творческите индустрии – от работещ прототип нататък.

Предизвикателствата са дезинформацията, достъпността, потребителските интерфейси и използването на данни. Подходящи технологии са изкуствен интелект, виртуална и добавена реалност, интернет на нещата, облачни технологии, аудио- и видеострийминг, колаборативна роботика, блокчейн, киберсигурност, анализ на данни, анимация, игри, взаимодействие човек–компютър, интерактивни инсталации и 5G. Списъкът не е изчерпателен.

**Творческа компания ли сме?** Разбираме понятието широко: ако клиентите Ви създават, продуцират, издават, играят на сцена, излагат, проектират или творят игри, мястото Ви е тук. Ако се колебаете, задайте въпрос по-долу, преди да пишете.

Можете да кандидатствате, ако компанията Ви

- е установена в Европейския съюз, в Обединеното кралство или в държава, асоциирана към „Хоризонт 2020“;
- е създадена преди не повече от десет години и в нея работят по-малко от 250 души;
- не е партньор в консорциума;
- подава една кандидатура, на английски или български език.`,
};

const process: Translated = {
  en: `1. **Application.** Only through this portal, until the closing time. You may change and submit again until then; the version submitted last counts. A draft that is not submitted is not evaluated.
2. **Eligibility.** Checked within a week by the programme's managers. Whoever is not eligible is told why.
3. **Evaluation.** Three independent evaluators read each application and give 0 to 5 points for five criteria; with their weights the most is 100. Evaluators declare conflicts of interest before they open an application.
4. **Selection.** Applications with at least 60 points and with the thresholds of the criteria are ranked. The first twenty are finalists, the next five form the reserve list. Equal scores are decided by technology, then market, then business model.
5. **Results.** Every applicant gets the points and the evaluators' comments. An objection to the procedure may be sent within five days.
6. **Hubs.** Finalists are invited by one of the four hubs. Your preference is respected as far as places allow; each hub has five.

${programme.note.en}`,
  bg: `1. **Кандидатстване.** Само чрез този портал, до часа на крайния срок. Дотогава можете да променяте и да подавате повторно; важи последно подадената версия. Неподадена чернова не се оценява.
2. **Допустимост.** Проверява се в рамките на една седмица от ръководителите на програмата. Ако кандидатурата е недопустима, съобщаваме защо.
3. **Оценяване.** Всяка кандидатура се чете от трима независими оценители, които дават от 0 до 5 точки по пет критерия; с тежестите им максимумът е 100. Преди да отворят кандидатура, оценителите декларират дали имат конфликт на интереси.
4. **Подбор.** Класират се кандидатурите с поне 60 точки, които преминават и праговете по критерии. Първите двадесет са финалисти, следващите пет са в резервния списък. При равен резултат решават технологията, после пазарът и накрая бизнес моделът.
5. **Резултати.** Всеки кандидат получава точките и коментарите на оценителите. Възражение срещу процедурата може да се подаде в срок от пет дни.
6. **Хъбове.** Финалистите се канят от един от четирите хъба. Предпочитанието Ви се зачита според свободните места; всеки хъб приема пет компании.

${programme.note.bg}`,
};

const titles: Record<1 | 2 | 3, Translated> = {
  1: { en: "MediaMotor Europe: Open Call 1", bg: "MediaMotor Europe: първа отворена покана" },
  2: { en: "MediaMotor Europe: Open Call 2", bg: "MediaMotor Europe: втора отворена покана" },
  3: { en: "MediaMotor Europe: Open Call 3", bg: "MediaMotor Europe: трета отворена покана" },
};

const summaries: Record<1 | 2 | 3, Translated> = {
  1: {
    en: "The first of three calls: 20 European startups and scaleups with deep technology for the media and creative industries, six months of mentoring, four hubs, at least three prospective clients each.",
    bg: "Първата от три покани: 20 европейски стартъпа и скейлъпа с високи технологии за медиите и творческите индустрии, шест месеца менторство, четири хъба и поне трима бъдещи клиенти за всеки.",
  },
  2: {
    en: "The second call: another 20 companies that build what newsrooms, studios, stages and museums will work with tomorrow. Applications are closed; the evaluators are reading.",
    bg: "Втората покана: още 20 компании, които създават това, с което утре ще работят редакции, студиа, сцени и музеи. Приемът приключи, оценителите четат.",
  },
  3: {
    en: "The third and last call: 20 places for companies with deep technology for media and creative industries. Six months of mentoring and real customers, without giving up shares.",
    bg: "Третата и последна покана: 20 места за компании с високи технологии за медиите и творческите индустрии. Шест месеца менторство и истински клиенти, без дял от компанията.",
  },
};

export function textsOf(number: 1 | 2 | 3): CallTexts {
  return { title: titles[number], summary: summaries[number], offer, audience, process };
}
