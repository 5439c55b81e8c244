export { bench as run } from './bench/index.js';
