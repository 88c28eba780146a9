import { expect, it } from 'vitest';
import { conversationId } from '../../../../bot/conversation/ids.ts';
import { FormLinks } from '../../../../bot/desk/introductions/form-links.ts';
import { drawnBytes } from '../../../draws.ts';

const links = new FormLinks(Buffer.alloc(32, 1), drawnBytes);
const place = () => ({ conversation: conversationId(drawnBytes(16)), introduction: links.newId() });

it('lead back to the conversation and the introduction that they were made for', () => {
  for (let times = 0; times < 50; times += 1) {
    const made = place();
    const link = links.seal(made);
    expect(link).toMatch(/^[\w-]{80}$/);
    expect(links.open(link)).toEqual(made);
  }
});

it('are never the same twice, and show neither id', () => {
  const made = place();
  const [one, other] = [links.seal(made), links.seal(made)];
  expect(one).not.toBe(other);
  const bytes = Buffer.from(one, 'base64url').toString('hex');
  expect(bytes).not.toContain(made.introduction);
  expect(bytes).not.toContain(made.conversation.slice(3));
});

it('lead nowhere where one sign is another, one is missing or too many, or another service made them', () => {
  const link = links.seal(place());
  for (let at = 0; at < link.length; at += 1) {
    const sign = link[at] === 'A' ? 'B' : 'A';
    expect(links.open(link.slice(0, at) + sign + link.slice(at + 1))).toBeNull();
  }
  expect(links.open(link.slice(1))).toBeNull();
  expect(links.open(`${link}A`)).toBeNull();
  expect(links.open(`${link}=`)).toBeNull();
  expect(links.open('')).toBeNull();
  expect(new FormLinks(Buffer.alloc(32, 2), drawnBytes).open(link)).toBeNull();
});
