import { useRoles } from '../__testUtils__/roles';
import { MANAGEMENT } from '../__testUtils__/worlds';

const { assume, trust } = useRoles();

describe('session tags', () => {
  it('are given once, and as transitive only where they are given', async () => {
    await expect(
      assume({
        Tags: [
          { Key: 'Team', Value: 'a' },
          { Key: 'team', Value: 'b' },
        ],
      }),
    ).rejects.toMatchObject({
      name: 'InvalidParameterValue',
      message: expect.stringContaining('Duplicate tag keys'),
    });
    await expect(assume({ TransitiveTagKeys: ['team'] })).rejects.toMatchObject(
      {
        name: 'InvalidParameterValue',
        message: expect.stringContaining('must be included'),
      },
    );
  });

  it('are what a trust policy can ask for, and nothing beside them', async () => {
    trust({
      Effect: 'Allow',
      Principal: { AWS: MANAGEMENT },
      Action: ['sts:AssumeRole', 'sts:TagSession'],
      Condition: {
        StringLike: { 'aws:RequestTag/portal-user': 'user:*' },
        'ForAllValues:StringEquals': { 'aws:TagKeys': ['portal-user'] },
      },
    });
    const user = { Key: 'portal-user', Value: 'user:default/jane' };
    const { PackedPolicySize } = await assume({ Tags: [user] });
    expect(PackedPolicySize).toBe(2);
    await expect(
      assume({ Tags: [{ ...user, Value: 'jane' }] }),
    ).rejects.toMatchObject({ name: 'AccessDenied' });
    await expect(
      assume({ Tags: [user, { Key: 'other', Value: 'x' }] }),
    ).rejects.toMatchObject({ name: 'AccessDenied' });
  });

  it('take room, of which there is an end', async () => {
    const Tags = Array.from({ length: 10 }, (_, i) => ({
      Key: `key-${i}`,
      Value: 'x'.repeat(250),
    }));
    await expect(assume({ Tags })).rejects.toMatchObject({
      name: 'PackedPolicyTooLargeException',
      message: expect.stringMatching(/^Packed policy consumes 125% /),
      $metadata: { httpStatusCode: 400 },
    });
  });
});
