import type { Translated } from "#app/i18n/locale.ts";

type Hub = {
  id: string;
  name: Translated;
  city: Translated;
  country: string;
  capacity: number;
  about: Translated;
};

export const hubs: Hub[] = [
  {
    id: "sofia",
    name: { en: "Sofia", bg: "София" },
    city: { en: "Sofia", bg: "София" },
    country: "BG",
    capacity: 5,
    about: {
      en: "An innovation hub that joins business with the city, science, education and finance; the door to South-Eastern Europe.",
      bg: "Иновационен хъб, който свързва бизнеса с общината, науката, образованието и финансите; входът към Югоизточна Европа.",
    },
  },
  {
    id: "athens-thessaloniki",
    name: { en: "Athens–Thessaloniki", bg: "Атина–Солун" },
    city: { en: "Athens and Thessaloniki", bg: "Атина и Солун" },
    country: "GR",
    capacity: 5,
    about: {
      en: "A technology centre in Athens and a business incubator in Thessaloniki with long experience in European projects.",
      bg: "Технологичен център в Атина и бизнес инкубатор в Солун с дългогодишен опит в европейски проекти.",
    },
  },
  {
    id: "brussels",
    name: { en: "Brussels", bg: "Брюксел" },
    city: { en: "Brussels", bg: "Брюксел" },
    country: "BE",
    capacity: 5,
    about: {
      en: "A media hub around a public broadcaster, with a habit of testing new technology in real productions.",
      bg: "Медиен хъб около обществена телевизия с навика да изпитва нови технологии в истински продукции.",
    },
  },
  {
    id: "bergen",
    name: { en: "Bergen", bg: "Берген" },
    city: { en: "Bergen", bg: "Берген" },
    country: "NO",
    capacity: 5,
    about: {
      en: "A media cluster in which broadcasters, producers, graphics companies and researchers work under one roof.",
      bg: "Медиен клъстер, в който телевизии, продуценти, компании за графика и изследователи работят под един покрив.",
    },
  },
];

export const programme = {
  name: { en: "MediaMotor Europe", bg: "MediaMotor Europe" },
  summary: {
    en: "MediaMotor Europe looks for European startups and scaleups with deep technology for the media and creative industries, and accompanies twenty of them in each round: six months of mentoring, services, prospective clients and investors, in four hubs.",
    bg: "MediaMotor Europe търси европейски стартъпи и скейлъпи с високотехнологични решения за медиите и творческите индустрии и при всяка покана подкрепя двадесет от тях: шест месеца менторство, услуги, срещи с бъдещи клиенти и инвеститори в четири хъба.",
  },
  /** Shown wherever the sample programme is. */
  note: {
    en: "This is a sample. MediaMotor Europe was a real programme (Horizon 2020, grant 871552); its calls, hubs, the deadline of 17 July 2020 and the number of applications are public facts. The form, the criteria, the evaluators, all companies, answers and scores shown here are invented, because the programme's own were never published.",
    bg: "Това е пример. MediaMotor Europe беше истинска програма („Хоризонт 2020“, договор 871552): поканите, хъбовете, крайният срок 17 юли 2020 г. и броят на кандидатурите са публични факти. Формулярът, критериите, оценителите, всички компании, отговори и оценки тук са измислени, защото истинските никога не са публикувани.",
  },
  zone: "Europe/Brussels",
  hubs,
};
