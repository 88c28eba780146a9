import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { azureTranslator, type TranslatorLine } from '../../../../bot/desk/translation/azure-translator.ts';
import { translatorSettingsOf } from '../../../../bot/desk/translation/settings.ts';
import { wordsFor } from '../../../../bot/desk/translation/words-for.ts';
import { type Behaviour, startAzureStandIn } from './azure-stand-in.ts';

let azure: Awaited<ReturnType<typeof startAzureStandIn>>;
const lines: TranslatorLine[] = [];
beforeAll(async () => {
  azure = await startAzureStandIn();
});
afterAll(() => azure.stop());
beforeEach(() => {
  azure.state.behaviour = 'translates';
  azure.seen.length = 0;
  lines.length = 0;
});
const EN_PL = { from: 'en', to: 'pl' } as const;
/** Long enough for any machine; a hanging service is waited for no longer than `HANGS_MS`. */
const ANY_MS = 60_000;
const HANGS_MS = 50;
const translator = (timeoutMs = ANY_MS) =>
  azureTranslator(azure.settings, { fetch, log: (line) => lines.push(line), timeoutMs });

describe('Azure Translator', () => {
  it('translates a text as its documentation asks for', async () => {
    expect(await translator().translate('Bring the "letter" & ID', EN_PL)).toEqual({
      kind: 'translated',
      text: 'en>pl Bring the "letter" & ID',
    });
    expect(lines).toEqual([]);
  });

  const faults: [Behaviour, string][] = [
    [401, '401'],
    [429, '429'],
    [500, '500'],
    ['nonsense', 'answer'],
    ['other-language', 'answer'],
    ['redirects', 'TypeError'],
  ];
  it.each(faults)(
    'that answers with %s has failed, is asked once, and no word of it is in the log',
    async (behaviour, why) => {
      azure.state.behaviour = behaviour;
      expect(await translator().translate('my own words', EN_PL)).toEqual({ kind: 'failed' });
      expect(azure.seen).toEqual(['my own words']);
      expect(lines).toEqual([{ event: 'translator.failed', why }]);
    },
  );

  it('that hangs has failed when nobody waits any more', async () => {
    azure.state.behaviour = 'hangs';
    expect(await translator(HANGS_MS).translate('hello', EN_PL)).toEqual({ kind: 'failed' });
    expect(lines).toEqual([{ event: 'translator.failed', why: 'TimeoutError' }]);
  });

  it('that is not there has failed', async () => {
    const nowhere = { ...azure.settings, url: new URL('http://127.0.0.1:9') };
    const away = azureTranslator(nowhere, { fetch, log: (line) => lines.push(line), timeoutMs: ANY_MS });
    expect(await away.translate('hello', EN_PL)).toEqual({ kind: 'failed' });
  });

  it('of a resource with an address of its own is asked under its path', async () => {
    const asked: string[] = [];
    const settings = { ...azure.settings, url: new URL('https://hub.cognitiveservices.azure.com/') };
    const record: typeof fetch = async (address) => {
      asked.push(String(address));
      return new Response('{}', { status: 500 });
    };
    await azureTranslator(settings, { fetch: record, log: () => {}, timeoutMs: ANY_MS }).translate('hello', EN_PL);
    expect(asked).toEqual([
      'https://hub.cognitiveservices.azure.com/translator/text/v3.0/translate?api-version=3.0&from=en&to=pl&textType=plain',
    ]);
  });
});

describe('words of staff', () => {
  it('are translated, and the original stays beside', async () => {
    expect(await wordsFor('Hello', EN_PL, translator())).toEqual({
      text: 'en>pl Hello',
      locale: 'pl',
      made: { by: 'service', service: 'Azure Translator (Microsoft)', original: 'Hello', from: 'en' },
    });
  });

  it('in the person’s own language go nowhere else', async () => {
    expect(await wordsFor('Cześć', { from: 'pl', to: 'pl' }, translator())).toEqual({
      text: 'Cześć',
      locale: 'pl',
      made: { by: 'staff' },
    });
    expect(azure.seen).toEqual([]);
  });

  it('that could not be translated come as they were written, marked so', async () => {
    azure.state.behaviour = 500;
    const made = { by: 'untranslated', why: 'failed' };
    expect(await wordsFor('Hello', EN_PL, translator())).toEqual({ text: 'Hello', locale: 'en', made });
    expect(await wordsFor('Hello', EN_PL, null)).toMatchObject({ text: 'Hello', made: { why: 'no-service' } });
  });
});

describe('the settings', () => {
  it('are none unless there is a key: nothing goes anywhere by itself', () => {
    const url = { FINGERPOST_TRANSLATOR_URL: 'https://translator.example' };
    expect(translatorSettingsOf({ ...url, FINGERPOST_TRANSLATOR_REGION: 'uksouth' })).toBeNull();
    expect(translatorSettingsOf({ ...url, FINGERPOST_TRANSLATOR_KEY: 'k'.repeat(32) })).toEqual({
      url: new URL('https://translator.example'),
      key: 'k'.repeat(32),
      region: null,
    });
  });
});
