import { english } from './english';
import { say } from './say';

describe('say', () => {
  it('keeps key and params beside the English text', () => {
    expect(say('state.disabled')).toEqual({
      key: 'state.disabled',
      params: {},
      text: english['state.disabled'],
    });
  });
});

describe('the English sentences', () => {
  it.each(Object.entries(english))(
    '%s is a sentence with a text',
    (_, text) => {
      expect(text.trim()).toBe(text);
      expect(text).not.toBe('');
      expect(text).not.toMatch(/\{\{\s|\s\}\}|undefined|\$\{/);
    },
  );

  it('has both forms of every counted sentence', () => {
    const keys = Object.keys(english);
    const bases = (form: string) =>
      keys
        .filter(key => key.endsWith(form))
        .map(key => key.slice(0, -form.length));
    expect(bases('_one')).toEqual(bases('_other'));
  });
});
