/**
 * Meta's limits, in characters and counts: text (developers.facebook.com/docs/messenger-platform/reference/send-api), quick replies
 * (…/messenger-platform/send-messages/quick-replies), generic template (…/send-messages/template/generic), buttons (…/send-messages/buttons),
 * persistent menu (…/send-messages/persistent-menu).
 */
export const TEXT_LIMIT = 2_000;
export const QUICK_REPLIES = 13;
export const TITLE_LIMIT = 20;
export const ELEMENTS = 10;
export const ELEMENT_TITLE_LIMIT = 80;
export const ELEMENT_SUBTITLE_LIMIT = 80;
export const BUTTONS = 3;
export const MENU_TITLE_LIMIT = 30;
