import '@testing-library/jest-dom';

// A test of a whole page renders a whole app first.
jest.setTimeout(30_000);
