import type { Entity } from '@backstage/catalog-model';
import { getAccountId, getOrganizationId } from './annotations';

const entity = (annotations?: Record<string, string>): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: { name: 'account', annotations },
});

describe('getAccountId', () => {
  it.each([
    'amazonaws.com/account-id',
    'aws.amazon.com/account-id',
    'amazon.com/account-id',
  ])('reads %s', annotation => {
    expect(getAccountId(entity({ [annotation]: '111111111111' }))).toBe(
      '111111111111',
    );
  });

  it('prefers the annotation of Backstage’s own AWS module', () => {
    expect(
      getAccountId(
        entity({
          'amazon.com/account-id': '333333333333',
          'amazonaws.com/account-id': '111111111111',
        }),
      ),
    ).toBe('111111111111');
  });

  it('finds none where there is none', () => {
    expect(getAccountId(entity())).toBeUndefined();
  });
});

describe('getOrganizationId', () => {
  it('reads amazonaws.com/organization-id', () => {
    expect(
      getOrganizationId(entity({ 'amazonaws.com/organization-id': 'o-abc' })),
    ).toBe('o-abc');
    expect(getOrganizationId(entity())).toBeUndefined();
  });
});
