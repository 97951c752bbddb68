import { useMemo } from 'react';
import { useLanguage } from './useLanguage';

/** Says numbers as the language of the app groups their digits: `50,000`. */
export function useNumber(): (number: number) => string {
  const language = useLanguage();
  return useMemo(() => {
    const format = new Intl.NumberFormat(language);
    return (number: number) => format.format(number);
  }, [language]);
}
