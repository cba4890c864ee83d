import { Injectable, Module, Controller, Get } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsString } from 'class-validator';
@Injectable() export class S { hi(): string { return 'hi'; } }
export class D { @ApiProperty() @IsString() readonly a!: string; }
@Controller() export class C { constructor(private readonly s: S) {} @Get() get(): string { return this.s.hi(); } }
@Module({ providers: [S], controllers: [C] }) export class M {}
