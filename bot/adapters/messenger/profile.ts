import type { Action } from '../../../dialogs/action.ts';
import type { MessageKey } from '../../../locales/catalogue.ts';
import { LOCALES, type Locale, SOURCE_LOCALE } from '../../../locales/locale.ts';
import { MENU_TITLE_LIMIT } from './limits.ts';
import { payloadOf } from './payload.ts';

/** The locales as Meta names them; the source language is also its `default`. */
const META_LOCALES: Readonly<Record<Locale, readonly string[]>> = {
  en: ['default', 'en_GB', 'en_US'],
  ar: ['ar_AR'],
  pl: ['pl_PL'],
};

const MENU: readonly { readonly label: MessageKey; readonly action: Action }[] = [
  { label: 'conversation:choice.person', action: { do: 'person' } },
  { label: 'conversation:choice.plan', action: { do: 'my-plan' } },
  { label: 'conversation:choice.whats-on', action: { do: 'whats-on' } },
  { label: 'conversation:choice.other-language', action: { do: 'choose-language' } },
  { label: 'conversation:choice.forget', action: { do: 'forget-me' } },
];

/**
 * What stands around the conversation on a page: the button Get Started, which the menu needs, and the menu in each language
 * (developers.facebook.com/documentation/business-messaging/messenger-platform/reference/messenger-profile-api).
 */
export function messengerProfile(
  say: (key: MessageKey, locale: Locale) => string,
  chatUrl: (locale: Locale) => string,
) {
  return {
    get_started: { payload: 'get-started' },
    persistent_menu: LOCALES.flatMap((locale) =>
      META_LOCALES[locale].map((name) => ({
        locale: name,
        composer_input_disabled: false,
        call_to_actions: [
          ...MENU.flatMap(({ label, action }) => {
            const payload = payloadOf(action);
            const title = menuTitle(say(label, locale));
            return payload === null ? [] : [{ type: 'postback' as const, title, payload }];
          }),
          {
            type: 'web_url' as const,
            title: menuTitle(say('conversation:private.menu', locale)),
            url: chatUrl(locale),
          },
        ],
      })),
    ),
  };
}

function menuTitle(words: string): string {
  return words.length <= MENU_TITLE_LIMIT ? words : `${words.slice(0, MENU_TITLE_LIMIT - 1)}…`;
}

/** The served language of a profile's locale, such as `ar_AR`; nothing is concluded from it but what to say first. */
export function localeHint(profileLocale: string | null): Locale | null {
  const language = profileLocale?.split('_')[0] ?? '';
  return (
    LOCALES.find((locale) => locale === language && locale !== SOURCE_LOCALE) ??
    (language === SOURCE_LOCALE ? SOURCE_LOCALE : null)
  );
}
