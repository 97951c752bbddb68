import type { NormalizedSchema } from '@smithy/core/schema';
import type { CallModel } from '../model/model';
import { checkJson } from './checkJson';
import { checkXmlStructure, isInBody, traitsOf } from './checkXml';
import type { Exchange } from './recorder';
import { parseXml } from './xml';

/** Compares what a client sent with the model. Answers a sentence for each difference. */
export function checkRequest(
  model: CallModel,
  { headers, body }: Exchange['request'],
): string[] {
  if (model.protocol === 'awsJson') {
    const target = String(headers['x-amz-target'] ?? '');
    const named = target.endsWith(`.${model.name}`)
      ? []
      : [`The request is for ${target}.`];
    return model.input.isUnitSchema()
      ? named
      : [
          ...named,
          ...checkJson(
            model.service,
            JSON.parse(body || '{}'),
            model.input,
            'input',
          ),
        ];
  }
  return model.protocol === 'query'
    ? checkForm(model, body)
    : checkPayload(model, body);
}

function checkForm({ name, input }: CallModel, body: string): string[] {
  const form = new URLSearchParams(body);
  const problems =
    form.get('Action') === name
      ? []
      : [`The request is for ${form.get('Action')}.`];
  const unknown = [...form.keys()]
    .filter(key => key !== 'Action' && key !== 'Version')
    .filter(key => !isInModel(key.split('.'), input))
    .map(key => `input.${key} is not in the model.`);
  return [...problems, ...unknown];
}

function isInModel(
  [key, ...rest]: string[],
  schema: NormalizedSchema,
): boolean {
  // An empty list is sent as its name alone.
  if (key === undefined) return true;
  if (schema.isListSchema())
    return (
      key === 'member' && isInModel(rest.slice(1), schema.getValueSchema())
    );
  if (!schema.isStructSchema()) return false;
  const members = schema.getMemberSchemas();
  return Object.hasOwn(members, key) && isInModel(rest, members[key]);
}

function checkPayload({ service, input }: CallModel, body: string): string[] {
  const payload = Object.values(input.getMemberSchemas()).find(
    member => isInBody(member) && traitsOf(member).httpPayload,
  );
  if (!payload?.isStructSchema() || body === '') return [];
  const root = parseXml(body);
  return root
    ? checkXmlStructure(service, root, payload, 'input')
    : ['The request has no XML.'];
}
