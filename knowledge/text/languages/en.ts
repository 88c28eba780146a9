import { type Language, listed } from '../language.ts';

export const english: Language = {
  locale: 'en',
  script: 'Latin',
  functionWords: listed(`
    a about afternoon after again all already also always am an and any anybody anyone anything are as ask at away
    be because been before being best bored but by
    can cannot come could
    day days did didn do does doesn doing don done down
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
    wednesday thursday friday saturday sunday back lol more arrived bit
    gave given gives giving found finding finds different differently difference time times little makes making
    comes coming came became become becomes began begin another both enough around across during while whether
    thinks thought thinking knows knew knowing wanted needed takes taken taking puts putting rather quite yet
    actually suddenly perhaps probably sometimes often usually anymore instead maybe able stuff lots sort type
    six seven eight nine ten eleven twelve twenty thirty half second third hundred thousand
    seems seem happened show showed shown shows see seen saw sees cos coz gotten ones theirs ourselves himself herself themselves
    shall every each few many several less least
  `),
  conjunctions: listed('and but also plus because or then so'),
  negations: listed(
    'no not never none nothing without t dont doesnt didnt cant cannot couldnt wont isnt arent havent hasnt',
  ),
  particles: listed('out off new down together best people'),
  wishes: listed('want wants wanna need needs'),
  self: listed('i im ive me my mine we us our ours myself'),
  listener: listed('you your yours u ur'),
  setting: listed(`
    mum mom mummy dad daddy father mother parent parents brother brothers sister sisters cousin cousins uncle aunt aunty nephew niece
    grandmother grandma granny gran grandfather grandad husband wife partner son sons daughter daughters kid kids child children boy
    boys girl girls man men woman women lady ladies guy guys bloke lad lads friend friends mate mates family baby babies twins
    old older young age night nights morning evening evenings weekend tonight tomorrow winter summer date
    name names pound pounds live living lives lived stay staying stayed town city country countries home house
    scared afraid worried meet bad miss allowed allow company sign keep keeps bring send sent ask asks asked answer open start started
    end big small sit call called phone say says said saying tell told turn turns turned ring rang fly mean means real true way
    cousin neighbour woman everybody everyone change changed stop stopped wait waiting moved move cost costs
  `),
  smallTalk: `nice to meet you, how are you, how are you doing, how is it going, what is up,
    how does this work, how does it work, this is rubbish, that is rubbish, it does not work,
    what is on tv, good work, nice work, you are rubbish, does it work, is this a real person, is this safe,
    are you safe, how do you work, who do you work for, can you help, can you help me`,
  settled: `love it, like it, love them, happy with, all fine, is fine, are fine, is nice, are nice, is good, are good, is great, thank god,
    thanks god, thanks to god, praise god, no problem, not a problem, all sorted, is sorted, is solved, over now, already have,
    already got, already do, i already volunteer, have a job, have work, got a job, not looking, last year`,
  because: [
    'because of',
    'because',
    'due to',
    'cause of',
    'cause',
    'cos',
    'bcos',
    'bcz',
    'coz',
    'until i have',
    'until i get',
  ],
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
