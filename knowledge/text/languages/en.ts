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
    s t m d u ur pls plz dont doesnt didnt cant couldnt wont isnt arent havent hasnt im id youre hes shes thats whats
    wheres hows theres y n r cause cuz tho also without nothing none never left two three four five six monday tuesday
    wednesday thursday friday saturday sunday back lol more arrived moved bit
  `),
  conjunctions: listed('and but also plus because or then so'),
  negations: listed(
    'no not never none nothing without t dont doesnt didnt cant cannot couldnt wont isnt arent havent hasnt',
  ),
  particles: listed('out off new together best people'),
  wishes: listed('want wants wanna need needs'),
  self: listed('i im ive me my mine we us our ours myself'),
  listener: listed('you your yours u ur'),
  elsewhere: listed(`
    weather rain raining snow sunny forecast football match goal team player cricket tennis marathon olympics score film
    movie movies netflix series actor actress song songs singer lyrics concert guitar piano joke story poem essay novel
    recipe cook cooking bake cake pizza pasta chicken rice pancakes capital president minister king queen election parliament
    moon star stars planet mars sun ocean mountain river history dinosaur bitcoin crypto stocks lottery game games chess
    xbox playstation youtube tiktok instagram facebook whatsapp cat cats dog dogs pet puppy kitten horse bird fish birthday
    wedding horoscope zodiac colour color favourite hobby beach flight flights vacation tourist tower python javascript code
    iphone android battery ringtone wallpaper robot chatbot translate multiply divide equation
  `),
  smallTalk: `nice to meet you, how are you, how are you doing, how is it going, what is up,
    how does this work, how does it work, this is rubbish, that is rubbish, it does not work,
    what is on tv, good work, nice work, you are rubbish, does it work, is this a real person, is this safe,
    are you safe, how do you work, who do you work for, can you help, can you help me`,
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
