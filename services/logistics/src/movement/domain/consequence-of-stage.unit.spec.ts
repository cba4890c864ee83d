import { consequenceOfStage } from './consequence-of-stage.ts';

describe('what a stage means for the truck', () => {
  it('joins the queue from the yard, and again after a call that came to nothing', () => {
    expect(consequenceOfStage('IN_YARD', 'QUEUED_FOR_EXIT')).toBe('queue');
    expect(consequenceOfStage('CALLED', 'QUEUED_FOR_EXIT')).toBe('queue');
    expect(consequenceOfStage('QUEUED', 'QUEUED_FOR_EXIT')).toBeUndefined();
  });

  it('leaves the queue when the record goes back', () => {
    expect(consequenceOfStage('QUEUED', 'UNDER_INSPECTION')).toBe('leave-queue');
    expect(consequenceOfStage('CALLED', 'FEE_DUE')).toBe('leave-queue');
    expect(consequenceOfStage('CALLED', 'EXIT_CONTROL')).toBeUndefined();
  });

  it('keeps the call of a truck that was sent back and comes to the exit again', () => {
    expect(consequenceOfStage('QUEUED', 'EXIT_CONTROL')).toBe('call-stands');
  });

  it('means nothing where the truck is elsewhere', () => {
    expect(consequenceOfStage('EXPECTED', 'SCHEDULED')).toBeUndefined();
    expect(consequenceOfStage('AT_BARRIER', 'WAITING_ADMISSION')).toBeUndefined();
    expect(consequenceOfStage('EXITED', 'CROSSED')).toBeUndefined();
    expect(consequenceOfStage('COMPLETED', 'CANCELLED')).toBeUndefined();
  });

  it('ends with the record', () => {
    expect(consequenceOfStage('EXITED', 'COMPLETED')).toBe('complete');
    expect(consequenceOfStage('CROSSED', 'COMPLETED')).toBe('complete');
    expect(consequenceOfStage('QUEUED', 'CANCELLED')).toBe('cancel');
  });
});
