import type { RenderedReply } from '../../../../dialogs/rendered.ts';

/** One reply for each kind of card, as long as real ones are, by the word that asks for it. */
export const CARDS: Readonly<Record<string, RenderedReply>> = {
  guide: {
    locale: 'en',
    text: 'I heard: you want to see a doctor. This can help.',
    card: {
      kind: 'guide',
      id: 'gp',
      title: 'See a doctor (GP)',
      summary:
        'Everyone in England can join a doctor’s surgery (GP) and see a doctor there for free. You do not need papers.',
      locale: 'en',
      facts: [
        { icon: 'step', label: 'First step', text: 'Find a surgery near you and ask to register.' },
        { icon: 'cost', label: 'Cost', text: 'Free. Some people pay for medicine.' },
        { icon: 'source', label: 'Where we know it from', text: 'NHS England' },
        { icon: 'fresh', label: 'Checked', text: '12 November 2026' },
      ],
      sections: [
        {
          heading: 'What to bring',
          blocks: [
            {
              kind: 'paragraph',
              runs: [
                { text: 'It helps to bring these, but you ' },
                { text: 'do not need', bold: true },
                { text: ' them:' },
              ],
            },
            {
              kind: 'list',
              ordered: false,
              items: [[{ text: 'something with your name' }], [{ text: 'your address, if you have one' }]],
            },
          ],
        },
      ],
      notices: ['A machine translated this. A person has not checked it yet.'],
      links: [{ label: 'Find a GP (NHS)', href: 'https://www.nhs.uk/service-search/find-a-gp' }],
    },
    choices: [
      { label: 'Add to my plan', action: { do: 'add-to-plan', step: 'guide:gp' } },
      { label: 'Show the next step', action: { do: 'next-step' } },
      { label: 'Talk to a person', action: { do: 'person' } },
    ],
  },
  service: {
    locale: 'ar',
    text: 'هذا المكان يمكن أن يساعدك. يمكنك أن تذهب إليه.',
    card: {
      kind: 'service',
      id: 'hub',
      title: 'استشارات السكن (Housing advice)',
      summary: 'تحدث مع مستشار عن السكن والإيجار والديون.',
      locale: 'ar',
      facts: [
        { icon: 'clock', label: 'مواعيد العمل', text: 'يفتح يوم الثلاثاء 10:00–12:00' },
        { icon: 'place', label: 'المكان', text: 'Good Help Hub, 25 Croxteth Hall Lane, Liverpool L11 4SF' },
        { icon: 'language', label: 'اللغات', text: 'العربية، الإنجليزية' },
        { icon: 'cost', label: 'التكلفة', text: 'مجانًا' },
        { icon: 'childcare', label: 'رعاية الأطفال', text: 'يوجد مكان للأطفال' },
        { icon: 'step-free', label: 'بدون درج', text: 'نعم' },
        { icon: 'women', label: 'للنساء فقط', text: 'يوم الأربعاء' },
        { icon: 'phone', label: 'الهاتف', text: '0151 233 3000' },
        { icon: 'warning', label: 'ماذا يمكن أن يحدث إذا ذهبت', text: 'قد يسألونك عن عنوانك. لا تحتاج إلى أن تجيب.' },
      ],
      sections: [],
      notices: ['مثال من تقرير سنة 2023. لم يتحقق منه أحد بعد ذلك.'],
      links: [
        { label: 'اتصل', href: 'tel:+441512333000' },
        { label: 'على الخريطة', href: 'https://www.openstreetmap.org/' },
        { label: 'nothing of that kind', href: 'javascript:alert(1)' },
      ],
    },
    choices: [
      { label: 'أضف إلى خطتي', action: { do: 'add-to-plan', step: 'service:hub' } },
      { label: 'التحدث مع إنسان', action: { do: 'person' } },
    ],
  },
  plan: {
    locale: 'pl',
    text: 'To jest Twój plan. Ma 3 kroki.',
    card: {
      kind: 'plan',
      id: 'plan',
      title: 'Mój plan',
      summary: 'Czego chcę: „spokojne mieszkanie i praca”',
      locale: 'pl',
      facts: [
        { icon: 'step', label: 'Następny krok', text: 'Zapisz się do lekarza (GP)' },
        { icon: 'to-do', label: 'Potem', text: 'Kurs angielskiego (ESOL)' },
        { icon: 'to-do', label: 'Potem', text: 'Porada mieszkaniowa' },
        { icon: 'done', label: 'Zrobione', text: 'Darmowe leki (HC2)' },
      ],
      sections: [],
      notices: [],
      links: [],
    },
    choices: [
      { label: 'Zrobione: zapisz się do lekarza', action: { do: 'step-done', step: 'guide:gp' } },
      { label: 'Coś innego', action: { do: 'something-else' } },
    ],
  },
};
