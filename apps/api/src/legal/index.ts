export { EffectService, type OpenCase, type OpenCases } from './effect.service.js';
export { LegalParameterVersion } from './legal-parameter.entity.js';
export { LegalModule } from './legal.module.js';
export { holidays, parametersInForce } from './legal.queries.js';
export { PublicHoliday } from './public-holiday.entity.js';
