/** Something the machine lacks and the preparation cannot get. The message is one sentence for a person: what is missing, and the cure. */
export class CannotPrepare extends Error {}
