/**
 * Meta's limits, in characters and counts: generic template (developers.facebook.com/docs/messenger-platform/send-messages/template/generic),
 * buttons (…/send-messages/buttons), persistent menu (…/send-messages/persistent-menu). Those of text and quick replies are in the table of channels.
 */
export const TITLE_LIMIT = 20;
export const ELEMENTS = 10;
export const ELEMENT_TITLE_LIMIT = 80;
export const ELEMENT_SUBTITLE_LIMIT = 80;
export const BUTTONS = 3;
export const MENU_TITLE_LIMIT = 30;
