import { sourceIdentityOf, userTagOf } from './sourceIdentity';

const ADMITTED = /^[A-Za-z0-9_=,.@-]{2,64}$/;

describe('sourceIdentityOf', () => {
  it.each([
    ['user:default/acme-admin', 'user.default.acme-admin'],
    ['user:default/jo.doe_1', 'user.default.jo.doe_1'],
    ['user:team-a/jo@example.com', 'user.team-a.jo@example.com'],
  ])('writes %s as %s', (ref, name) => {
    expect(sourceIdentityOf(ref)).toBe(name);
  });

  it.each([
    ['too long', `user:default/${'a'.repeat(60)}`],
    ['a blank', 'user:default/jo doe'],
    ['a plus', 'user:default/jo+doe'],
    ['an equals sign', 'user:default/jo=doe'],
    ['another script', 'user:default/花子'],
    ['more than one slash', 'user:default/a/b'],
  ])('ends a ref with %s in a part of its hash', (_, ref) => {
    const name = sourceIdentityOf(ref);
    expect(name).toMatch(ADMITTED);
    expect(name).toMatch(/=[0-9a-f]{16}$/);
  });

  it('gives no two users the same name', () => {
    const refs = [
      'user:default/jo-doe',
      'user:default/jo doe',
      'user:default/jo+doe',
      'user:default/jo:doe',
      'user:default/jo/doe',
      'user:default/jo.doe',
      `user:default/${'a'.repeat(63)}`,
      `user:default/${'a'.repeat(62)}b`,
    ];
    expect(new Set(refs.map(sourceIdentityOf)).size).toBe(refs.length);
  });

  it('is as long as AWS STS admits, at most', () => {
    const longest = 'a'.repeat(51);
    expect(sourceIdentityOf(`user:default/${longest}`)).toBe(
      `user.default.${longest}`,
    );
    expect(sourceIdentityOf(`user:default/${longest}b`)).toHaveLength(64);
  });
});

describe('userTagOf', () => {
  it('is the exact ref', () => {
    expect(userTagOf('user:default/花子')).toBe('user:default/花子');
  });

  it.each([
    ['characters that AWS does not admit', 'user:default/jo,doe'],
    ['more than 256 characters', `user:default/${'a'.repeat(250)}`],
  ])('is the source identity for a ref with %s', (_, ref) => {
    expect(userTagOf(ref)).toBe(sourceIdentityOf(ref));
  });
});
