import type { CallModel } from '../model/model';
import { checkJson, isObject } from './checkJson';
import { checkRestAnswer } from './checkRest';
import { checkXmlStructure } from './checkXml';
import type { Exchange } from './recorder';
import { childOf, parseXml } from './xml';

type Response = Exchange['response'];

/** Compares an answer that is no error with the model. Answers a sentence for each difference. */
export function checkOutput(model: CallModel, response: Response): string[] {
  const { protocol } = model;
  const problems = checkRequestId(model, response);
  if (protocol === 'awsJson')
    return [...problems, ...jsonOutput(model, response)];
  if (protocol === 'query')
    return [...problems, ...queryOutput(model, response)];
  return [...problems, ...checkRestAnswer(model, response)];
}

/** Every answer of AWS's has an id to ask support about. */
function checkRequestId(
  { protocol }: CallModel,
  { headers }: Response,
): string[] {
  const header =
    protocol === 'restXml' ? 'x-amz-request-id' : 'x-amzn-requestid';
  return headers[header] ? [] : [`The answer has no ${header}.`];
}

function jsonOutput(model: CallModel, { status, headers, body }: Response) {
  const problems: string[] = [];
  if (status !== 200) problems.push(`The status is ${status}.`);
  const type = headers['content-type'];
  if (type !== 'application/x-amz-json-1.1')
    problems.push(`The content type is ${type}.`);
  if (model.output.isUnitSchema())
    return body === '' || body === '{}'
      ? problems
      : [...problems, 'The answer has a body, and the call has no output.'];
  const value: unknown = parseJson(body);
  return [
    ...problems,
    ...checkJson(model.service, value, model.output, 'output'),
  ];
}

function queryOutput(model: CallModel, { status, body }: Response): string[] {
  const { name, service, output } = model;
  if (status !== 200) return [`The status is ${status}.`];
  const root = parseXml(body);
  if (root?.name !== `${name}Response`)
    return [`The answer's root is ${root?.name}, not ${name}Response.`];
  const metadata = childOf(root, 'ResponseMetadata');
  const problems =
    metadata && childOf(metadata, 'RequestId')
      ? []
      : ['The answer has no ResponseMetadata with a RequestId.'];
  if (output.isUnitSchema()) return problems;
  const result = childOf(root, `${name}Result`);
  return result
    ? [...problems, ...checkXmlStructure(service, result, output, 'output')]
    : [...problems, `The answer has no ${name}Result.`];
}

/** An error as the wire told it. */
interface WireFailure {
  code: string;
  message: string;
  problems: string[];
}

/** Reads an answer that is an error, with a sentence for each difference from its protocol. */
export function readFailure(model: CallModel, exchange: Exchange): WireFailure {
  const { response } = exchange;
  const failure =
    model.protocol === 'awsJson'
      ? jsonFailure(model, response)
      : xmlFailure(model, exchange);
  const documented = model.errors.get(failure.code);
  const problems = [...failure.problems, ...checkRequestId(model, response)];
  if (documented?.status && documented.status !== response.status)
    problems.push(
      `${failure.code} has status ${response.status}, and the model says ${documented.status}.`,
    );
  return { ...failure, problems };
}

function jsonFailure(model: CallModel, response: Response): WireFailure {
  const body = parseJson(response.body);
  if (!isObject(body))
    return {
      code: '',
      message: '',
      problems: ['The error has no JSON object.'],
    };
  const { __type, message, Message, ...details } = body;
  const code = String(__type ?? '').replace(/^.*#/, '');
  const header = String(response.headers['x-amzn-errortype'] ?? '');
  const problems: string[] = [];
  if (header.replace(/[:,].*$/, '') !== code)
    problems.push(`x-amzn-errortype is "${header}", and __type is "${code}".`);
  const documented = model.errors.get(code);
  if (documented)
    problems.push(
      ...Object.keys(details)
        .filter(
          name => !Object.hasOwn(documented.schema.getMemberSchemas(), name),
        )
        .map(name => `${code}.${name} is not in the model.`),
    );
  return { code, message: String(Message ?? message ?? ''), problems };
}

function xmlFailure(
  { protocol }: CallModel,
  { request, response }: Exchange,
): WireFailure {
  // A HEAD's answer has no body: the status is all there is.
  if (request.method === 'HEAD')
    return {
      code:
        { 400: 'BadRequest', 403: 'Forbidden', 404: 'NotFound' }[
          response.status
        ] ?? String(response.status),
      message: '',
      problems:
        response.body === '' ? [] : ['The answer to a HEAD has a body.'],
    };
  const root = parseXml(response.body);
  const error = root && (protocol === 'query' ? childOf(root, 'Error') : root);
  if (!error)
    return { code: '', message: '', problems: ['The error has no XML.'] };
  const text = (name: string) => childOf(error, name)?.text ?? '';
  const expectedRoot = protocol === 'query' ? 'ErrorResponse' : 'Error';
  const problems: string[] = [];
  if (root.name !== expectedRoot)
    problems.push(`The error's root is ${root.name}, not ${expectedRoot}.`);
  const fault = response.status < 500 ? 'Sender' : 'Receiver';
  if (protocol === 'query' && text('Type') !== fault)
    problems.push(`The error's Type is "${text('Type')}", not ${fault}.`);
  const withId = protocol === 'query' ? root : error;
  if (!childOf(withId, 'RequestId'))
    problems.push('The error has no RequestId.');
  return { code: text('Code'), message: text('Message'), problems };
}

/** JSON, or undefined where it is none. */
function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
