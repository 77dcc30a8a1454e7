/** Providers where anybody may have an address, by where they are at home. */
const providers = new Set(
  [
    // Anywhere
    "duck.com email.com fastmail.com fastmail.fm hey.com hushmail.com icloud.com inbox.com lycos.com mac.com",
    "mail.com mailbox.org mailfence.com me.com msn.com mycoolmail.com pm.me posteo.net posteo.org proton.me",
    "runbox.com simplelogin.com startmail.com usa.net yopmail.com zohomail.com zohomail.eu",
    // Bulgaria
    "abv.bg dir.bg gbg.bg lex.bg mail.bg mail.orbitel.bg start.bg",
    // Western Europe
    "a1.net aon.at arcor.de bbox.fr bluewin.ch blueyonder.co.uk btinternet.com btopenworld.com cegetel.net",
    "chello.at chello.nl club-internet.fr eircom.net free.fr freenet.de hispeed.ch home.nl kpnmail.nl",
    "laposte.net mailo.com neuf.fr noos.fr ntlworld.com numericable.fr orange.fr pandora.be planet.nl",
    "posteo.de quicknet.nl scarlet.be sfr.fr sky.com skynet.be sunrise.ch t-online.de talktalk.net telenet.be",
    "tiscali.co.uk utanet.at versatel.nl virginmedia.com vodafone.de voo.be vtxmail.ch wanadoo.fr wanadoo.nl",
    "web.de xs4all.nl ziggo.nl",
    // Southern Europe
    "alice.it cytanet.com.cy email.it fastwebnet.it forthnet.gr go.net.mt hol.gr in.gr inwind.it iol.it",
    "iol.pt libero.it mail.pt mynet.com netcabo.pt ono.com otenet.gr pathfinder.gr sapo.pt telefonica.net",
    "teletu.it terra.es tim.it tin.it tiscali.it virgilio.it wanadoo.es",
    // Central and eastern Europe
    "atlas.cz atlas.sk azet.sk bigmir.net bk.ru centrum.cz centrum.sk citromail.hu delfi.lt email.cz eunet.rs",
    "freemail.hu gazeta.pl go2.pl hot.ee i.ua inbox.lt inbox.lv inbox.ru indamail.hu interia.eu interia.pl",
    "internet.ru iplus.hu k.ro list.ru mail.ee mail.lv mail.ru mail.ua meta.ua net.hr o2.pl onet.eu onet.pl",
    "online.ee op.pl poczta.fm poczta.onet.pl post.cz post.sk ptt.rs rambler.ru sbb.rs seznam.cz siol.net",
    "spoluzaci.cz t-online.hu tlen.pl ua.fm ukr.net upcmail.hu vipmail.hu volny.cz vp.pl wp.pl ya.ru",
    "zahav.net.il zoznam.sk",
    // Northern Europe
    "bredband.net comhem.se elisanet.fi kolumbus.fi luukku.com mail.dk ofir.dk online.no spray.se stofanet.dk",
    "suomi24.fi telia.com welho.com",
    // Elsewhere
    "126.com 139.com 163.com att.net bellsouth.net comcast.net cox.net foxmail.com hanmail.net juno.com",
    "naver.com qq.com rediffmail.com rogers.com sbcglobal.net shaw.ca sina.com verizon.net walla.co.il",
    "walla.com",
  ].flatMap((some) => some.split(" ")),
);

/** The same ones under many countries' domains: yahoo.de, yahoo.co.uk. */
const families =
  /^(aol|gmail|gmx|googlemail|hotmail|live|outlook|protonmail|rocketmail|tuta|tutamail|tutanota|yahoo|yandex|ymail|zoho)\.([a-z]{2,4}|com?\.[a-z]{2})$/;

/** Whether addresses at a domain, in lower case, say nothing about who somebody works for. */
export function isFreeMail(domain: string): boolean {
  return providers.has(domain) || families.test(domain);
}
