/** How one call is bound to HTTP. */
export interface RestBinding {
  method: 'GET' | 'HEAD' | 'PUT';
  /** The query parameter that names the call, `policy`; some have a value, `list-type=2`. */
  subresource?: string;
  /** Members of the input by query parameter. */
  query?: Record<string, string>;
  /** Members of the input by header field. */
  headers?: Record<string, string>;
  /** The member of the input that the body is: text as it comes, or an XML element of that name. */
  body?:
    | { member: string; kind: 'text' }
    | { member: string; kind: 'xml'; lists?: string[]; optional?: true };
  answer?: {
    /** 200 unless it says otherwise. */
    status?: number;
    /** Header fields by member of the output. */
    headers?: Record<string, string>;
    /** Name of the XML element that the rest of the output is. */
    root?: string;
    /** The member of the output that is the whole body, as text. */
    text?: string;
  };
}

/** The calls of a service that speaks REST XML. */
export interface RestBindings {
  /** By name of the operation. */
  operations: Record<string, RestBinding>;
  /** What every call takes, by header field. */
  headers: Record<string, string>;
  /** The methods that the service has for each subresource, simulated here or not. */
  subresources: Record<string, string>;
}
