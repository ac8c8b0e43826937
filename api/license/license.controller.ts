import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../auth/requires.js';
import { ApiRead } from '../openapi/routes.js';

const LICENSE = { validLicense: true, licenseType: 'MIT', isCommercial: false, expiresAt: null } as const;

@ApiTags('Cluster')
@Controller('license')
@Requires('public')
export class LicenseController {
  @Get()
  @ApiRead({ summary: 'The licence: MIT, no key', refusals: [] })
  license(): typeof LICENSE {
    return LICENSE;
  }
}
