import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// A test of a whole page first loads and renders a whole app. On a busy machine that takes seconds; what is awaited
// is awaited until it is there, and a short limit would only measure the machine.
configure({ asyncUtilTimeout: 20_000 });
jest.setTimeout(90_000);
