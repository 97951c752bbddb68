import type { NormalizedSchema } from '@smithy/core/schema';
import type { CallModel } from '../model/model';
import { checkXmlStructure, isInBody, traitsOf } from './checkXml';
import { requiredMembers } from '../model/model';
import type { Exchange } from './recorder';
import { wrongTextScalar } from './scalar';
import { parseXml } from './xml';

// On every answer of S3. Source: S3 API reference, "Common response headers".
const COMMON_HEADERS = [
  'x-amz-request-id',
  'x-amz-id-2',
  // S3 sends it with listings too, and clients rely on it to find a bucket's Region.
  'x-amz-bucket-region',
];

/** Compares an answer of a REST XML service with the model: status, headers and body. */
export function checkRestAnswer(
  model: CallModel,
  { status, headers, body }: Exchange['response'],
): string[] {
  const { output } = model;
  const problems: string[] = [];
  if (status !== 200 && status !== 204)
    problems.push(`The status is ${status}.`);
  const members = output.isStructSchema()
    ? Object.entries(output.getMemberSchemas())
    : [];
  const byHeader = new Map(
    members
      .map(([, member]) => [traitsOf(member).httpHeader?.toLowerCase(), member])
      .filter((entry): entry is [string, NormalizedSchema] =>
        Boolean(entry[0]),
      ),
  );
  for (const [name, value] of Object.entries(headers)) {
    const member = byHeader.get(name);
    const wrong = member && wrongTextScalar(String(value), member);
    if (wrong) problems.push(`The header ${name} ${wrong}.`);
    if (!member && name.startsWith('x-amz-') && !COMMON_HEADERS.includes(name))
      problems.push(`The header ${name} is not in the model.`);
  }
  const required = new Set(requiredMembers(output));
  for (const [name, member] of members) {
    const { httpHeader } = traitsOf(member);
    if (httpHeader && required.has(name) && !headers[httpHeader.toLowerCase()])
      problems.push(`The header ${httpHeader} is required and missing.`);
  }
  return [...problems, ...checkBody(model, body)];
}

function checkBody({ service, output }: CallModel, body: string): string[] {
  const members = output.isStructSchema()
    ? Object.entries(output.getMemberSchemas()).filter(([, member]) =>
        isInBody(member),
      )
    : [];
  if (members.length === 0)
    return body === '' ? [] : ['The answer has a body, and should have none.'];

  const payload = members.find(([, member]) => traitsOf(member).httpPayload);
  if (payload && !payload[1].isStructSchema())
    return body === '' ? [`The body, which is ${payload[0]}, is empty.`] : [];
  const schema = payload?.[1] ?? output;
  const rootName = traitsOf(schema).xmlName ?? schema.getName() ?? '';
  const root = parseXml(body);
  if (root?.name !== rootName)
    return [`The answer's root is ${root?.name}, not ${rootName}.`];
  // GetBucketLocation's only member is the root itself.
  const [[only]] = members;
  if (!payload && members.length === 1 && only === rootName)
    return root.children.length === 0 ? [] : ['The answer should be text.'];
  return checkXmlStructure(service, root, schema, 'output');
}
