/** A request as the protocols read it: header names in lower case. */
export interface HttpRequest {
  method: string;
  path: string;
  headers: Record<string, string | undefined>;
  body: string;
  sourceIpAddress: string;
}

/** A response, complete. */
export interface HttpResponse {
  status: number;
  headers: Record<string, string>;
  body: string;
}
