import { Text } from '@onegate/http';

/** What something is called, for people. */
export class RegisterName {
  @Text({ meaning: 'In Vietnamese.', max: 200, example: 'Hải quan cửa khẩu quốc tế Lệ Thanh' })
  vi!: string;
  @Text({ meaning: 'In English.', max: 200, example: 'Customs of Lệ Thanh International Border Gate' })
  en!: string;
}
