import { Get } from '@nestjs/common';
import { EngineRest } from '../support/engine-rest.js';

/** The version of Camunda 7 whose shapes are answered: clients and the Modeler ask for it. */
const CAMUNDA_7 = '7.23.0';

@EngineRest('', 'authenticated')
export class EngineRestSystemController {
  @Get('version')
  version(): { readonly version: string } {
    return { version: CAMUNDA_7 };
  }

  @Get('engine')
  engines(): readonly { readonly name: string }[] {
    return [{ name: 'default' }];
  }
}
