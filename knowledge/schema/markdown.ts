/** What a guide's part may hold, as a tree of plain text: neither markdown nor HTML reaches a client. */
export type Block =
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly kind: 'bullets'; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'numbers'; readonly items: readonly (readonly Inline[])[] };

export type Inline = Text | Link | { readonly kind: 'bold'; readonly content: readonly (Text | Link)[] };

export interface Text {
  readonly kind: 'text';
  readonly text: string;
}

/** `href` starts with `https://`, `http://` or `tel:`. */
export interface Link {
  readonly kind: 'link';
  readonly text: string;
  readonly href: string;
}
