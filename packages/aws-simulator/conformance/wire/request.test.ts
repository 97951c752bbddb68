import { modelOf, type CallModel } from '../model/model';
import { checkRequest } from './request';

const check = (
  model: CallModel,
  body: string,
  headers: Record<string, string> = {},
) => checkRequest(model, { method: 'POST', path: '/', headers, body });

describe('a request', () => {
  it('in AWS JSON names its call and has the members of the model', () => {
    const model = modelOf('organizations:DescribeAccount');
    const target = {
      'x-amz-target': 'AWSOrganizationsV20161128.DescribeAccount',
    };
    expect(check(model, '{"AccountId":"123456789012"}', target)).toEqual([]);
    expect(check(model, '{"Account":"123456789012"}', target)).toEqual([
      'input.AccountId is required and missing.',
      'input.Account is not in the model.',
    ]);
    expect(check(model, '{"AccountId":"1"}', {})).toEqual([
      'The request is for .',
    ]);
  });

  it('in Query has the parameters of the model, those of lists included', () => {
    const model = modelOf('sts:AssumeRole');
    const form = 'Action=AssumeRole&Version=2011-06-15&Tags.member.1.Key=a';
    expect(check(model, form)).toEqual([]);
    expect(check(model, `${form}&Tags.member.1.Name=a&Mood=good`)).toEqual([
      'input.Tags.member.1.Name is not in the model.',
      'input.Mood is not in the model.',
    ]);
  });

  it('of S3 has the elements of the model', () => {
    const model = modelOf('s3:PutBucketVersioning');
    expect(
      check(
        model,
        '<VersioningConfiguration><Status>Enabled</Status><Since>x</Since></VersioningConfiguration>',
      ),
    ).toEqual(['input.Since is not in the model.']);
  });
});
