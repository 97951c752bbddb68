import type { Case } from './case';
import type { Hands } from './hands';

const newKey = async (hands: Hands) => {
  const { KeyMetadata } = await hands.do('kms:CreateKey', {
    Description: 'conformance',
  });
  return KeyMetadata!;
};
// The AWS CLI's model asks for it, the SDK's knows this default.
const DEFAULT = { PolicyName: 'default' };
const NO_KEY = { KeyId: '00000000-0000-4000-8000-000000000000' };
const NO_ARN = { KeyId: 'arn:aws:kms:us-east-1:key' };

/** Cases of KMS, of which CreateTrail needs a key and its policy. */
export const kms: Case[] = [
  {
    call: 'kms:CreateKey',
    title: 'with a description',
    input: { Description: 'conformance' },
    sees: { KeyMetadata: { KeyState: 'Enabled', Description: 'conformance' } },
  },
  {
    call: 'kms:CreateKey',
    title: 'with a policy that is none',
    input: { Policy: 'no policy' },
    fails: 'MalformedPolicyDocumentException',
  },
  {
    call: 'kms:DescribeKey',
    title: 'by its ARN',
    given: async hands => ({ KeyId: (await newKey(hands)).Arn }),
  },
  {
    call: 'kms:GetKeyPolicy',
    title: 'of a new key',
    given: async hands => ({
      KeyId: (await newKey(hands)).KeyId,
      ...DEFAULT,
    }),
    sees: { Policy: /"Statement"/ },
  },
  {
    call: 'kms:PutKeyPolicy',
    title: 'that was read before',
    given: async hands => {
      const { KeyId } = await newKey(hands);
      const { Policy } = await hands.do('kms:GetKeyPolicy', {
        KeyId,
      });
      return { KeyId, Policy, ...DEFAULT };
    },
  },
  {
    call: 'kms:PutKeyPolicy',
    title: 'that is none',
    given: async hands => ({
      KeyId: (await newKey(hands)).KeyId,
      Policy: 'no policy',
      ...DEFAULT,
    }),
    fails: 'MalformedPolicyDocumentException',
  },
  {
    call: 'kms:CreateKey',
    title: 'with a policy that is too long',
    input: { Policy: JSON.stringify({ Id: 'x'.repeat(33_000) }) },
    fails: 'LimitExceededException',
  },
  {
    call: 'kms:PutKeyPolicy',
    title: 'that is too long',
    given: async hands => ({
      KeyId: (await newKey(hands)).KeyId,
      Policy: JSON.stringify({ Id: 'x'.repeat(33_000) }),
      ...DEFAULT,
    }),
    fails: 'LimitExceededException',
  },
  {
    call: 'kms:CreateKey',
    title: 'with a tag that is AWS’s own',
    input: { Tags: [{ TagKey: 'aws:name', TagValue: 'any' }] },
    fails: 'TagException',
  },
  {
    call: 'kms:CreateKey',
    title: 'for signatures',
    input: { KeySpec: 'RSA_2048', KeyUsage: 'SIGN_VERIFY' },
    fails: 'UnsupportedOperationException',
  },
  ...['DescribeKey', 'GetKeyPolicy', 'PutKeyPolicy'].flatMap((name): Case[] => {
    const more = {
      ...(name !== 'DescribeKey' && DEFAULT),
      ...(name === 'PutKeyPolicy' && { Policy: '{}' }),
    };
    return [
      {
        call: `kms:${name}`,
        title: 'of no key',
        input: { ...NO_KEY, ...more },
        fails: 'NotFoundException',
      },
      {
        call: `kms:${name}`,
        title: 'by an ARN that is none',
        input: { ...NO_ARN, ...more },
        fails: 'InvalidArnException',
      },
    ];
  }),
  {
    call: 'kms:CreateKey',
    title: 'as somebody without permissions',
    as: 'powerless',
    fails: 'AccessDeniedException',
  },
];
