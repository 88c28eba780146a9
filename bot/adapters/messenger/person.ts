/** Meta vouches for who it is: an id of its own for each person on each page. */
export type OnPage = { readonly page: string; readonly user: string };

/** How the store finds a person of Messenger. */
export const onMessenger = ({ page, user }: OnPage) => ({ channel: 'messenger' as const, page, user });
