import type { OrganizationResource } from './resource';
import { organizationRules } from './rules';

const acme: OrganizationResource = {
  name: 'acme',
  readers: ['group:default/platform'],
  cloudTrailAdmins: ['group:default/cloudtrail-admins'],
  managementAccountAdmins: ['group:default/acme-admins'],
};

describe('HAS_NAME', () => {
  const { hasName } = organizationRules;

  it('allows the named organizations and no others', () => {
    expect(hasName.apply(acme, { names: ['globex', 'acme'] })).toBe(true);
    expect(hasName.apply(acme, { names: ['acme-2', 'ACME', ''] })).toBe(false);
    expect(hasName.apply(acme, { names: [] })).toBe(false);
  });

  it('says the same as a query', () => {
    expect(hasName.toQuery({ names: ['acme'] })).toEqual({
      property: 'name',
      anyOf: ['acme'],
    });
  });
});

describe('IS_READER', () => {
  const { isReader } = organizationRules;

  it.each([
    'group:default/platform',
    'group:default/cloudtrail-admins',
    'group:default/acme-admins',
  ])('allows %s', claim => {
    expect(isReader.apply(acme, { claims: ['user:default/x', claim] })).toBe(
      true,
    );
  });

  it('refuses everyone else, also with no claims at all', () => {
    expect(
      isReader.apply(acme, { claims: ['group:default/globex-admins'] }),
    ).toBe(false);
    expect(isReader.apply(acme, { claims: [] })).toBe(false);
  });

  it('says the same as a query', () => {
    expect(isReader.toQuery({ claims: ['user:default/x'] })).toEqual({
      anyOf: [
        { property: 'readers', anyOf: ['user:default/x'] },
        { property: 'cloudTrailAdmins', anyOf: ['user:default/x'] },
        { property: 'managementAccountAdmins', anyOf: ['user:default/x'] },
      ],
    });
  });
});

describe('IS_MANAGEMENT_ACCOUNT_ADMIN', () => {
  const { isManagementAccountAdmin } = organizationRules;

  it('allows management-account administrators and nobody who only reads', () => {
    expect(
      isManagementAccountAdmin.apply(acme, {
        claims: ['group:default/acme-admins'],
      }),
    ).toBe(true);
    expect(
      isManagementAccountAdmin.apply(acme, {
        claims: ['group:default/platform', 'group:default/cloudtrail-admins'],
      }),
    ).toBe(false);
  });

  it('refuses everyone where the organization names no administrator', () => {
    expect(
      isManagementAccountAdmin.apply(
        { ...acme, managementAccountAdmins: [] },
        { claims: ['group:default/acme-admins'] },
      ),
    ).toBe(false);
  });

  it('says the same as a query', () => {
    expect(
      isManagementAccountAdmin.toQuery({ claims: ['user:default/x'] }),
    ).toEqual({
      property: 'managementAccountAdmins',
      anyOf: ['user:default/x'],
    });
  });
});

it.each(Object.values(organizationRules))(
  '$name refuses parameters of another shape',
  rule => {
    const schema = rule.paramsSchema as {
      safeParse(value: unknown): { success: boolean };
    };
    expect(schema.safeParse({ claims: 'group:default/x' }).success).toBe(false);
    expect(schema.safeParse({ names: [1] }).success).toBe(false);
    expect(schema.safeParse({}).success).toBe(false);
  },
);
