/** An instant as ISO 8601 in UTC, so that the state is readable as JSON. */
export type Timestamp = string;
