import type { Case } from './case';
import type { Hands } from './hands';

const newKey = async (hands: Hands) => {
  const { KeyMetadata } = await hands.do('kms:CreateKey', {
    Description: 'conformance',
  });
  return KeyMetadata!;
};
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
    given: async hands => ({ KeyId: (await newKey(hands)).KeyId }),
    sees: { Policy: /"Statement"/ },
  },
  {
    call: 'kms:PutKeyPolicy',
    title: 'that was read before',
    given: async hands => {
      const { KeyId } = await newKey(hands);
      const { Policy } = await hands.do('kms:GetKeyPolicy', { KeyId });
      return { KeyId, Policy };
    },
  },
  {
    call: 'kms:PutKeyPolicy',
    title: 'that is none',
    given: async hands => ({
      KeyId: (await newKey(hands)).KeyId,
      Policy: 'no policy',
    }),
    fails: 'MalformedPolicyDocumentException',
  },
  ...['DescribeKey', 'GetKeyPolicy', 'PutKeyPolicy'].flatMap((name): Case[] => {
    const more = name === 'PutKeyPolicy' ? { Policy: '{}' } : {};
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
    call: 'kms:DescribeKey',
    title: 'as somebody without permissions',
    as: 'powerless',
    input: NO_KEY,
    fails: 'AccessDeniedException',
  },
];
