export { randomness } from '../src/core/random.ts';
