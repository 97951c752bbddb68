export { english } from './english';
export { say, type SentenceKey } from './say';
