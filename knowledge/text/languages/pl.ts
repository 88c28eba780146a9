import { type Language, listed } from '../language.ts';

export const polish: Language = {
  locale: 'pl',
  script: 'Latin',
  functionWords: listed(`
    a aby ale albo ani az bardzo bez bo byc byl byla bylo byly bym by chce chcemy chcę chcialbym chcialabym chciałbym
    chciałabym chyba ci cię co coś cos czy czego czym daj dla do dobry dobra dobrze dzis dziś dzień dlaczego gdy gdzie go
    i ich ile im inne innych ja jak jaka jaki jakie jakiś jakąś jakas jego jej jest jestem jesteśmy jestesmy jeszcze
    jeśli jesli już juz każdy kiedy kogo komu ktoś ktos kto która które który lub ma mam mamy mi mieć miec mnie moge
    mogę możemy może moze można mozna moja moje mojego mojej moim mój moj mną muszę musze musimy my na nam nami nas nasz
    nasza nasze nie niech nich nim nią nic nigdy no o od on ona one oni oraz po pod podobać pomocy pomoc pomóc pomoz
    ponieważ poniewaz potem potrzeba potrzebuje potrzebuję potrzebujemy proszę prosze przed przez przy powiedz są sa się
    sie skąd sobie swoje swój szukam ta tak taki tam te tego tej ten też tez to trochę tu tutaj twój ty tylko tym u
    w wam was we wiem więc wiec wszystko z za ze znaleźć znalezc znam że żeby zeby zrobić zrobic robić robic
    żaden żadna żadne żadnych żadnego żadnej czuję czujemy dzięki jakąś jakiejś strasznie bardzo dwa dwoje dwóch dwie trzy trzech
    cztery czterech pięć pięciu dni dnia miesięcy miesiące miesiącach lat lata roku tygodni tygodnie tygodniu
    poniedziałek wtorek środy czwartek piątek piątku sobotę niedzielę znowu trzeba musieć lubię
    iść isc pójść pojsc przyjść przyjsc znajdę znajde wczoraj tydzień miesiąc ostatnio bez brak
    dostać dostac będzie bedzie dziękuję dziekuje cześć czesc hej pan pani jako dzisiaj jutro teraz
  `),
  conjunctions: listed('i oraz ale a też tez także takze bo ponieważ poniewaz więc wiec lub albo tylko no a'),
  negations: listed('nie bez brak nic żaden żadna żadne żadnych żadnego żadnej ani nigdy'),
  particles: [],
  wishes: listed(`
    chcę chcemy chciałbym chciałabym potrzebuję potrzebujemy potrzebny potrzebna potrzebne szukam szukamy
  `),
  self: listed(
    'mi mnie mną ja my nam nas nami mój moja moje moich mojego mojej mam mamy jestem jesteśmy chcę potrzebuję szukam',
  ),
  listener: listed('ty ci cię ciebie masz jesteś twój twoja twoje możesz umiesz'),
  setting: listed(`
    mama mamy mamie ojciec ojca tata taty matka matki rodzice rodziców brat brata siostra siostry kuzyn kuzynka wujek ciocia mąż męża mężem
    żona żony żonę partner partnera syn syna synem synowi córka córki córkę córce dziecko dziecka dziecku dzieci dzieciom chłopak chłopiec
    dziewczynka dziewczyna facet pan pani kobieta kobiety mężczyzna znajomy znajoma kolega koleżanka przyjaciel ludzie rodzina rodziny rodzinę
    stary stara młody noc nocy wieczór rano weekend miasto mieście kraj kraju polska polski polsce anglia anglii dom domu domem
    przyszedł przyszła przyszło przyszły mówi mówią powiedział powiedzieli pyta pytają zapytał chodzi zarabiam telefon telefonu mieszkam
    mieszka mieszkamy boję boi mała mały duży nowy nowa nowe funtów funty ktoś czekam czekamy
  `),
  smallTalk: `miło cię poznać, jak się masz, co słychać, co u ciebie, jak leci,
    jak to działa, to nie działa, kto to czyta, możesz pomóc, możesz mi pomóc, dobra robota,
    dla kogo pracujesz, czy to bezpieczne`,
  settled: `w porządku, załatwione, załatwiona, od lat, już zdrowy, już zdrowa, już mam, mam już, pracę mam, mam pracę, praca jest, nie
    szukam, nie boli, dzięki bogu, na szczęście, chwała bogu, zadowolona, zadowolony, super sprawa, kocham, uwielbiam, pracuję
    normalnie, w zeszłym roku, nie potrzebuję`,
  because: ['z powodu', 'dlatego ze', 'poniewaz', 'bo', 'przez', 'dopoki nie mam'],
  prefixes: [],
  suffixes: listed(`
    owania owanie owaniu iego iemu ego emu ymi imi ami ach owi iem iom ow om em ej ie ia iu io ich ych im ym
    a e i o u y
  `),
  stemLength: 3,
  cues: listed(`
    praca pracy pracę szkoła szkoły szkołę lekarz lekarza dziecko dzieci dziecka dom domu mieszkanie mieszkania pieniądze
    pieniędzy rodzina żona mąż syn córka chory chora boli głodny jedzenie jedzenia angielski angielskiego uczyć czynsz
    zasiłek dokumenty list praca szpital ulica zimno mieszkam żyć śmieci
  `),
  greetings: listed(
    'cześć czesc dzień dzien dziękuję dziekuje proszę prosze witam siema polski polsku potrzebuję potrzebuje',
  ),
  letters: 'ąęłńśźż',
  foreignLetters: 'qvxäöüßèàçñøåæşğı',
  romanised: [],
};
