import * as z from 'zod'

/** The documents of the register, each with a series of numbers and a layout of its own. */
export const certificateKinds = {
  completion: '结业证书',
  title: '人才称号证书',
  honour: '荣誉证书',
  appointment: '聘书',
} as const satisfies Record<string, string>
export const CertificateKind = z.enum(Object.keys(certificateKinds) as (keyof typeof certificateKinds)[])
export type CertificateKind = z.infer<typeof CertificateKind>
