/**
 * Why a snapshot cannot be used: it is none, of another version, cut short or changed, of another kind of index, made
 * with other rules for reading words, or of other documents.
 */
export type Refusal = 'no-snapshot' | 'version' | 'damaged' | 'kind' | 'rules' | 'source';

/** A snapshot cannot be used, and the index has to be built again. */
export class SnapshotRefused extends Error {
  override readonly name = 'SnapshotRefused';
  readonly reason: Refusal;

  constructor(reason: Refusal, options?: ErrorOptions) {
    super(reason, options);
    this.reason = reason;
  }
}
