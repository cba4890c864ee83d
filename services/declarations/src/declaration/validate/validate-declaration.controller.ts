import { Body, Controller, Post } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import { Operation } from '@onegate/http';
import { DeclarationForm } from '../content/declaration-form.ts';
import { DeclarationRequest } from '../content/declaration.request.ts';
import { needsReview } from '../domain/check/warnings.ts';
import { ValidationView } from './validation.view.ts';

@Controller('v1/declarations/validation')
export class ValidateDeclarationController {
  constructor(private readonly form: DeclarationForm) {}

  @Post()
  @Operation('declarations.validate', {
    kind: 'CHECK',
    audience: 'enterprise',
    summary: 'Check a declaration without storing it',
    description: 'Every fault and every warning at once. Nothing is stored, so no Idempotency-Key is needed.',
    answer: ValidationView,
  })
  @ApiBody({ type: DeclarationRequest })
  async validate(@Body() body: unknown): Promise<ValidationView> {
    const { faults, warnings } = (await this.form.judge(body)).findings;
    return {
      valid: faults.length === 0,
      review: needsReview(warnings),
      faults: faults.map(({ code, field, message }) => ({ code, field, message })),
      warnings,
    };
  }
}
