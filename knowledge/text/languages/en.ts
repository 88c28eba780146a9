import { type Language, listed } from '../language.ts';

export const english: Language = {
  locale: 'en',
  script: 'Latin',
  functionWords: listed(`
    a about afternoon after again all already also always am an and any anybody anyone anything are as ask at away
    be because been before being best bored but by
    can cannot come could
    day days did didn do does doesn doing don done
    each either evening else ever every everything
    few find first for from
    get gets getting give go goes going gonna gone good got gotta
    had happen happens has hasn have haven having he hello help hello her here hers hey hi him his how
    i if im in into is isn it its ive
    just keep kind know
    let like ll long look looking lot
    made make many may maybe me mean might mine more morning most much must my myself
    near need needs new next nice no not now
    of off often oh ok okay on one ones only or other our ours out over own
    people person place places please possible put
    really re right
    said same say see she should show so some somebody someone something soon sorry still such sure
    take tell than thank thanks that the their them then there these they thing things think this those through time to
    today together tomorrow too took tried try trying two
    until up us use used using
    ve very
    wanna want wants was wasn way we well went were weren what when where which while who whom whose why will with
    without won would wouldn
    year years yes yet you your yours
    ago hour hours last minute month months since week weeks yesterday
    s t m d u ur pls plz
  `),
  conjunctions: listed('and but also plus because or then so'),
  prefixes: [],
  suffixes: listed('sses ings ing edly ed ies ss es s y e'),
  stemLength: 3,
  cues: listed(`
    money home house job work school doctor food english learn speak children kids child family friend live sleep
    pay rent benefits letter papers visa asylum refugee lost husband wife son daughter sick ill pain
    hungry lonely alone scared afraid worried street cold council hospital
  `),
  greetings: listed('hello hi hey thanks english please sorry'),
  letters: '',
  foreignLetters: 'ąćęłńóśźżäöüßéèàçñøåæşğı',
  romanised: [],
};
