import { type Language, listed } from '../language.ts';

export const arabic: Language = {
  locale: 'ar',
  script: 'Arabic',
  functionWords: listed(`
    انا أنا نحن احنا إحنا انت أنت انتم هو هي هم هذا هذه هذي هاي هاد هادا هيدا ذلك تلك اللي الذي التي الذين ما ماذا
    شو ايش ليش لماذا كيف كيفية وين اين أين متى من مين الى إلى على عن في مع عند عندي عندنا عندك عندهم عنده لي لنا لك له لها لهم
    الي ل ب و ف ك ال كل بعض شي شيء اي أي او أو أم ثم لكن بس و ايضا أيضا كمان لان لأن عشان علشان منشان اذا إذا لو ان أن
    إن انه أنه قد لقد كان كانت كنت يكون تكون يمكن يمكنني ممكن استطيع أستطيع اقدر أقدر بقدر فيني لازم يجب علي
    اريد أريد نريد بدي بدنا عايز عاوز عايزة عاوزة ابغى أبغى ابي حابب حابة اود أود احتاج أحتاج نحتاج محتاج محتاجة محتاجين
    بحاجة يحتاج يحتاجون تحتاج محتاجون لدي لدينا معي معنا مش مو ليس ليست لا لم لن ما غير جدا كثير كتير شوي قليلا هنا هون هناك هناك الان الآن هلق هلا
    اليوم بكرا غدا بعد قبل حتى منذ خلال يا نعم لا شكرا مرحبا السلام عليكم اهلا لو سمحت رجاء ارجو فضلك من فضلك
    مساعدة ساعدوني ساعدني مساعده اعرف أعرف بعرف عرف احصل أحصل الحصول اجد أجد ابحث أبحث بدور ادور أدور عن
    عم رح تروح يروح نروح بروح امبارح أمس اسبوع شهر بدون
    اذهب أذهب اروح أروح روح افعل أفعل اعمل؟ شخص احد أحد حدا واحد
    ana bidi bde biddi badi 3andi 3indi fi fe ma mish mesh mo shu shou sho wein wen ween kif keef min mn la 3ala ila w wa
    عنا عنده عندو عندها عندن بدها بدو بده بدهم داير عليه عليها علينا معها معه مافي مافيش مفيش ماكو معنديش بلا
    صار صرنا لازم كنت كنا ولدين اثنين تلت تلات ثلاثة اربع خمس ايام يوم شهور شهرين اسبوعين سنة سنين سنوات عمره عمرها عمري
    حاسس حاسة حالي اي كتير هلأ عنجد عني لآخر اخر آخر
    law samaht shukran shokran marhaba salam ahlan 7abibi kteer kter hon halla2 aktar
  `),
  conjunctions: listed('و بل ثم لكن بس ايضا أيضا كمان لان لأن او أو كذلك w wa bas kaman'),
  negations: listed(`
    لا ما لم لن ليس ليست مش مو مب غير بدون بلا معنديش مافي مافيش مفيش ماكو ولا ma mish mesh mo bala bedoun
  `),
  particles: [],
  wishes: listed(`
    بدي بدنا بدها بدو بده عايز عايزة عاوز عاوزة داير اريد أريد نريد ابغى أبغى احتاج أحتاج نحتاج محتاج محتاجة محتاجين
    bidi bde biddi badi ayez 3ayez
  `),
  self: listed(`
    انا أنا نحن احنا إحنا عندي عندنا عنا معي معنا لي لنا بدي بدنا عايز عاوز اريد أريد احتاج محتاج ني ana bidi badi
  `),
  listener: listed('انت أنت انتم إنت عندك معك لك'),
  setting: listed(`
    امي أمي والدي والدتي ابي أبي ابوي اخي أخي اخوي اختي أختي اخت ابن ابني إبني بنتي بنت ابنتي اولاد أولاد اولادي أولادي عيال عيالي طفل طفلي
    اطفال أطفال اطفالي أطفالي زوج زوجي زوجتي مراتي مرتي رجل امرأة مرأة ناس صديق صديقي صديقتي صاحبي جار جاري عائلة عائلتي اهل أهلي
    كبير كبيرة صغير صغيرة ليل الليل الصبح مساء مدينة بلد بلدي بريطانيا انجلترا البيت بيت بيتي تلفون جديد جديدة كم هل ساعة الساعة
    قال قالوا قالت يقول يقولون سأل سألوا خايف خايفة ساكن ساكنين
  `),
  smallTalk: `تشرفنا, كيف حالك, كيفك, شلونك, ازيك, إزيك, كيف الحال, شو الأخبار, عامل ايه,
    كيف بيشتغل هذا, كيف يعمل هذا, شو بتشتغل, هل هذا آمن, ممكن تساعدني, ممكن مساعدة`,
  settled: `الحمد لله, تمام, انتهت, انحلت, انحل, خلصت, كويس معنا, مبسوط, مبسوطه, مبسوطين, مو مشكلة, مش مشكلة, ما في مشكلة, مو محتاج, مش محتاج,
    ما محتاج, كنت اعاني, كان عندي, كان عندنا, السنة الماضية, من زمان, عندنا دكتور, عندي شغل, زين`,
  because: ['بسبب', 'لانني', 'لاني', 'لانه', 'لانو', 'لان', 'عشان', 'علشان', 'مشان', 'قبل ان احصل علي'],
  prefixes: listed('وعال وهال عال هال وبال وال بال كال فال ولل لل ال و ب ل'),
  suffixes: listed('وا تها هما كما تنا تي ات ون ين ان ها هم كم نا ني ية يه ته تك ه ي ك ا ت'),
  stemLength: 3,
  cues: [],
  greetings: listed('مرحبا السلام شكرا اهلا'),
  letters: '',
  foreignLetters: 'پچژگکیڤٹڈڑںےہھۆێەڵڕټډړږښګڼې',
  romanised: listed(`
    ana bidi bde biddi badi bidna 3andi 3indi 3andna shu shou sho wein ween kif keef salam marhaba mar7aba shukran shokran
    ahlan habibi 7abibi inshallah inshalla yalla mish mesh 3ala 3am kteer kter lazem lazim mumkin momken mushkila moshkele
    musa3da mosa3ada shughl sheghel shoghol beit bayt bet madrase madrasa madrasi doktor daktor tabib masari flous floos
    akel akl ju3an jo3an ta3ban mareed marid awlad wlad aulad walad bint ibni binti zawji mrati 3arabi 3arabic arabi
    ayez 3ayez 3ayz 3awez awez abgha uridu urid orid areed ahtaj ya3ni maktab waraq awraq iqama lajea laje2 hon honik
    ma3i ma3ndi lugha inglizi ingilizi engleezi
  `),
};
