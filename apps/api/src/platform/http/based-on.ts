import { Whole } from './fields.js';

/** Every write on an existing record says which version it was based on. */
export class BasedOn {
  @Whole({ min: 1 }) version!: number;
}
