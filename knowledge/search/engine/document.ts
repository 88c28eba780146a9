/** Something that can be found. */
export interface SearchDocument {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}
