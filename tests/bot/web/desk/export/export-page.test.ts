import { expect, it } from 'vitest';
import { exportPage } from '../../../../../bot/web/desk/export/export-page.ts';
import type { Export } from '../../../../../bot/wire/export.ts';

const taken = (more: Partial<Export> = {}): Export => ({
  format: 'fingerpost-export-1',
  at: '2026-11-22T10:00:00.000Z',
  reason: 'safeguarding',
  why: 'She is afraid.',
  by: { name: 'Amal', role: 'adviser', organisation: 'Example Hub' },
  hub: 'example-hub',
  language: 'ar',
  telling: { kind: 'not-told', because: 'danger-to-them' },
  goal: null,
  plan: [],
  entries: [],
  notes: [],
  ...more,
});
const entry = { seq: 1, at: '2026-11-22T09:00:00.000Z', from: 'person', name: null, english: null } as const;

it('says why, by whom, and why the person was not told', () => {
  const page = exportPage(taken());
  for (const words of ['She is afraid.', 'Amal, adviser, Example Hub', 'it would put them in danger']) {
    expect(page).toContain(words);
  }
});

it('has a part for each thing that was chosen, and none for what was not', () => {
  expect(exportPage(taken())).not.toContain('<h2>');
  const page = exportPage(taken({ goal: 'مدرسة', entries: [{ ...entry, text: 'أنا خائفة', english: 'I am afraid' }] }));
  expect(page).toMatch(/<p lang="ar" dir="rtl">أنا خائفة<\/p><p lang="en" dir="ltr">I am afraid<\/p>/);
  expect(page.match(/<h2>/g)).toHaveLength(2);
});

it('takes what people wrote as text, wherever it stands', () => {
  const evil = '<img src=x onerror="alert(1)">\u202e';
  const page = exportPage(
    taken({
      why: evil,
      goal: evil,
      plan: [{ step: evil, state: evil }],
      entries: [{ ...entry, text: evil, english: evil, name: evil }],
      notes: [{ at: evil, name: evil, text: evil }],
    }),
  );
  expect(page).not.toContain('<img');
  expect(page).not.toContain('\u202e');
  expect(page).not.toContain('<script');
});
