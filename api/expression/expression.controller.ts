import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { withinTime } from '../../activities/engine/within-time.js';
import { GrantedBy } from '../auth/granted-by.js';
import { Requires } from '../auth/requires.js';
import { evaluateFeelText } from '../../processes/compiler/evaluate-feel.js';
import { ApiRead } from '../openapi/routes.js';
import { invalid } from '../problem/problem.js';
import { tooSlow } from '../problem/too-slow.js';
import { ExpressionEvaluationRequest, type ExpressionEvaluation } from './expression.dto.js';

@ApiTags('Expression')
@Controller('expression')
@Requires('decisions:evaluate')
@GrantedBy('EXPRESSION:EVALUATE')
export class ExpressionController {
  @Post('evaluation')
  @ApiRead({
    summary: 'Evaluate a FEEL expression',
    description: 'Over the variables of the request alone; nothing is stored.',
    refusals: [],
  })
  evaluate(@Body() { expression, variables }: ExpressionEvaluationRequest): ExpressionEvaluation {
    const text = expression.replace(/^\s*=/, '');
    const result = withinTime(() => evaluateFeelText(text, { variables: variables ?? {}, now: Date.now() }));
    if (!result) throw tooSlow('the expression');
    if ('problem' in result) throw invalid(`Expected a FEEL expression that has a value, but: ${result.problem}`);
    return { expression, result: result.value, warnings: result.warnings.map((message) => ({ message })) };
  }
}
