import { Module } from '@nestjs/common';
import { FiguresRepository } from './figures/figures.repository.ts';
import { OnClearance } from './reactions/on-clearance.ts';
import { OnCorrections } from './reactions/on-corrections.ts';
import { OnDeclarations } from './reactions/on-declarations.ts';
import { OnMovements } from './reactions/on-movements.ts';
import { RebuildController } from './rebuild/rebuild.controller.ts';
import { ReleaseTimesController } from './release-times/release-times.controller.ts';
import { VolumesController } from './volumes/volumes.controller.ts';

@Module({
  controllers: [
    OnDeclarations,
    OnMovements,
    OnClearance,
    OnCorrections,
    ReleaseTimesController,
    VolumesController,
    RebuildController,
  ],
  providers: [FiguresRepository],
})
export class ReportingModule {}
