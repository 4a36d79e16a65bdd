import { config } from 'zod'
import { zhCN } from 'zod/locales'

/** Whatever a schema says without a sentence of its own, it says in Chinese. Imported once by each process, for its effect. */
config(zhCN())
