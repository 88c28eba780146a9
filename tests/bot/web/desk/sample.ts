import type { DeskConversation, QueueLine, TranscriptEntry } from '../../../../bot/wire/desk.ts';
import type { RenderedReply } from '../../../../dialogs/rendered.ts';
import type { Locale } from '../../../../locales/locale.ts';

/** Made-up conversations in the form of the wire, for tests and for looking at the desk. */

const MINUTE = 60_000;

export function line(number: number, changes: Partial<QueueLine> = {}): QueueLine {
  return {
    conversation: `07-${number.toString(16).padStart(32, '0')}`,
    band: 'waiting',
    locale: 'ar',
    topics: ['health'],
    area: 'Croxteth',
    since: Date.now() - 4 * MINUTE,
    front: false,
    state: 'waiting',
    heldBy: null,
    hub: 'croxteth',
    offer: { kind: 'after' },
    interpreter: false,
    ...changes,
  };
}

export function person(seq: number, text: string, locale: Locale | null = 'ar'): TranscriptEntry {
  return { from: 'person', seq, at: Date.now() - 3 * MINUTE, text, locale, english: null };
}

export function staff(seq: number, text: string, messageId: string): TranscriptEntry {
  return { from: 'staff', seq, at: Date.now(), text, locale: null, made: { by: 'staff' }, name: 'Amal', messageId };
}

function reply(locale: Locale, text: string, labels: readonly string[] = []): RenderedReply {
  return { locale, text, choices: labels.map((label) => ({ label, action: { do: 'help' } })) };
}

const GUIDE = {
  english: {
    ...reply('en', 'You can see a doctor for free. You do not need papers.'),
    card: {
      kind: 'guide',
      id: 'gp',
      title: 'See a doctor (GP)',
      summary: 'Everybody in England can register with a GP for free.',
      locale: 'en',
      facts: [{ icon: 'cost', label: 'What it costs', text: 'Free' }],
      sections: [
        { heading: 'Who can get it', blocks: [{ kind: 'paragraph', runs: [{ text: 'Everybody who lives here.' }] }] },
      ],
      notices: ['This may have changed. Ask before you rely on it.'],
      links: [{ label: 'NHS: how to register', href: 'https://www.nhs.uk/' }],
    },
  },
  shown: {
    ...reply('ar', 'يمكنك رؤية طبيب مجانًا. لا تحتاج إلى أوراق.', ['أضف إلى خطتي', 'تحدث إلى شخص']),
    card: {
      kind: 'guide',
      id: 'gp',
      title: 'زيارة الطبيب العام (GP)',
      summary: 'يمكن لكل شخص في إنجلترا أن يسجّل عند طبيب عام مجانًا.',
      locale: 'ar',
      facts: [{ icon: 'cost', label: 'كم يكلّف', text: 'مجاني' }],
      sections: [],
      notices: ['ترجمت آلة هذا النص ولم يراجعه إنسان بعد.'],
      links: [],
    },
  },
} satisfies { english: RenderedReply; shown: RenderedReply };

export function arabicConversation(id: string, changes: Partial<DeskConversation> = {}): DeskConversation {
  return {
    conversation: id,
    locale: 'ar',
    translator: null,
    state: 'joined',
    holder: null,
    fence: 1,
    band: 'waiting',
    topics: ['health', 'home'],
    area: 'Croxteth',
    shared: 'all',
    goal: 'أريد أن أتعلم الإنجليزية وأجد مدرسة لابنتي',
    plan: [
      { id: 'guide:gp', english: 'Register with a GP', shown: 'سجّل عند طبيب عام (GP)', state: 'done' },
      { id: 'guide:hc2', english: 'Fill in the HC1 form', shown: 'املأ استمارة HC1', state: 'to-do' },
    ],
    notes: [],
    entries: [
      {
        from: 'bot',
        seq: 0,
        at: Date.now() - 9 * MINUTE,
        english: reply('en', 'What would a good life look like for you?'),
        shown: reply('ar', 'كيف تبدو الحياة الجيدة بالنسبة لك؟'),
      },
      person(1, 'أريد طبيبًا لابنتي. عندنا رسالة HC2 ولا أفهمها'),
      { from: 'bot', seq: 2, at: Date.now() - 8 * MINUTE, ...GUIDE },
      {
        from: 'system',
        seq: 3,
        at: Date.now() - 2 * MINUTE,
        event: 'joined',
        english: reply('en', 'Amal is here now.', ['End the talk with the person']),
        shown: reply('ar', 'أمل معك الآن.', ['إنهاء الحديث مع الشخص']),
      },
      person(4, 'شكرًا. هل يمكنك مساعدتي في الاستمارة؟'),
    ],
    ...changes,
  };
}
