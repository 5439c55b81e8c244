export { EffectService, type OpenCase, type OpenCases } from './effect.service.js';
export { LegalParameterVersion } from './legal-parameter.entity.js';
export { LegalModule } from './legal.module.js';
export { LegalParameterService } from './legal-parameter.service.js';
export { countParameters, holidays, parametersInForce, type Asks } from './legal.queries.js';
export { PublicHoliday } from './public-holiday.entity.js';
