export { Person, PersonKey } from './person.entity.js';
export { PersonBody } from './person.dto.js';
export { PersonModule } from './person.module.js';
export { PersonService } from './person.service.js';
export { PersonView, readPerson, seesNames } from './person.view.js';
