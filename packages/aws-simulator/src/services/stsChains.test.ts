import { roleArn, useRoles } from '../__testUtils__/roles';
import { MANAGEMENT } from '../__testUtils__/worlds';

const { running, assume, trust } = useRoles();

describe('a chain of roles', () => {
  const administrator = async () => {
    const { Credentials } = await assume({
      RoleArn: roleArn('Administrator'),
      SourceIdentity: 'jane',
      Tags: [
        { Key: 'kept', Value: 'yes' },
        { Key: 'dropped', Value: 'yes' },
      ],
      TransitiveTagKeys: ['kept'],
    });
    return Credentials!;
  };

  it('keeps the source identity and the transitive tags', async () => {
    const answer = await assume({}, await administrator());
    expect(answer.SourceIdentity).toBe('jane');
    expect(
      running.world.sessions[answer.Credentials!.AccessKeyId!],
    ).toMatchObject({ sourceIdentity: 'jane', tags: { kept: 'yes' } });
  });

  it('cannot change the source identity, or last more than an hour', async () => {
    const credentials = await administrator();
    await expect(
      assume({ SourceIdentity: 'joe' }, credentials),
    ).rejects.toMatchObject({
      name: 'AccessDenied',
      message: expect.stringContaining('sts:SetSourceIdentity'),
    });
    await expect(
      assume({ DurationSeconds: 3601 }, credentials),
    ).rejects.toMatchObject({
      name: 'ValidationError',
      message: expect.stringContaining('1 hour'),
    });
  });

  it('begins with a role that the next one trusts by its ARN, whatever its own policies', async () => {
    trust({
      Effect: 'Allow',
      Principal: { AWS: roleArn('ReadOnly') },
      Action: ['sts:AssumeRole', 'sts:SetSourceIdentity'],
    });
    const { Credentials } = await assume({ RoleArn: roleArn('ReadOnly') });
    const { AssumedRoleUser } = await assume(
      { SourceIdentity: 'user.default.jane' },
      Credentials!,
    );
    expect(AssumedRoleUser!.Arn).toBe(
      `arn:aws:sts::${MANAGEMENT}:assumed-role/Operator/jane`,
    );
  });

  it('ends where the role’s own policies do not allow the next', async () => {
    const { Credentials } = await assume({ RoleArn: roleArn('ReadOnly') });
    await expect(assume({}, Credentials!)).rejects.toMatchObject({
      name: 'AccessDenied',
      message: `User: arn:aws:sts::${MANAGEMENT}:assumed-role/ReadOnly/jane is not authorized to perform: sts:AssumeRole on resource: ${roleArn(
        'Operator',
      )}`,
    });
  });

  it('cannot set a transitive tag anew', async () => {
    const credentials = await administrator();
    await expect(
      assume({ Tags: [{ Key: 'Kept', Value: 'no' }] }, credentials),
    ).rejects.toMatchObject({
      name: 'InvalidParameterValue',
      message: expect.stringContaining('conflicts with a transitive tag key'),
    });
  });

  it('is known by the role, not by the session, in conditions', async () => {
    trust({
      Effect: 'Allow',
      Principal: { AWS: MANAGEMENT },
      Action: 'sts:AssumeRole',
      Condition: {
        ArnEquals: { 'aws:PrincipalArn': roleArn('Administrator') },
      },
    });
    const { Credentials } = await assume({ RoleArn: roleArn('Administrator') });
    const { AssumedRoleUser } = await assume({}, Credentials!);
    expect(AssumedRoleUser!.Arn).toMatch(/assumed-role\/Operator\/jane$/);
  });
});
