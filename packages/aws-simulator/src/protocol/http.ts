/** A request as the protocols read it: header names in lower case. */
export interface HttpRequest {
  method: string;
  path: string;
  headers: Record<string, string | undefined>;
  body: string;
  /** Whether more was sent than is read: the body is left out then. */
  isTooLong?: true;
  sourceIpAddress: string;
}

/** A response, complete. */
export interface HttpResponse {
  status: number;
  headers: Record<string, string>;
  body: string;
}
